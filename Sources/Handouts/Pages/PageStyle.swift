internal import FoundationEssentials
internal import SourceText

/// The one style element of a page and the policy that lets it, and nothing else, be applied.
struct PageStyle: View {
  /// What stands between `<style>` and `</style>`, byte for byte.
  let css: String
  /// The content security policy: nothing loaded from anywhere, this style by its hash, and no script, or one by its hash.
  let policy: String

  /// What is to be known of copies on paper unless each is logged.
  static let uncontrolled = "Printed copies are not controlled."

  /// - Parameters:
  ///   - sheets: the style sheets, in order.
  ///   - running: the words in the margins of paper: title, version and state, source and date.
  ///   - copies: what is to be known of copies on paper.
  ///   - script: what stands between `<script>` and `</script>`, byte for byte; nil for a page without script.
  init(
    _ sheets: [String], running: (title: String, version: String, source: String),
    copies: String = uncontrolled, script: String? = nil
  ) {
    let variables =
      ":root{--title:\(CSSText.quoted(running.title));--version:\(CSSText.quoted(running.version));"
      + "--source:\(CSSText.quoted(running.source));--copies:\(CSSText.quoted(". \(copies)"))}\n"
    css = variables + sheets.joined(separator: "\n")
    let scripts = script.map { " script-src \(PageStyle.hash($0));" } ?? ""
    policy =
      "default-src 'none';\(scripts) style-src \(PageStyle.hash(css)); img-src data:; base-uri 'none'; "
      + "form-action 'none'"
  }

  /// A source of a content security policy that lets these bytes through and no others.
  private static func hash(_ text: String) -> String {
    "'sha256-\(Data(SHA256.digest(text.utf8)).base64EncodedString())'"
  }

  static let fields = ViewFields<PageStyle>([
    .style("css") { $0.css },
    .text("policy") { $0.policy },
  ])
}
