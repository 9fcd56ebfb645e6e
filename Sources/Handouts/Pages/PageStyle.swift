internal import FoundationEssentials
internal import SourceText

/// The one style element of a page and the policy that lets it, and nothing else, be applied.
struct PageStyle: View {
  /// What stands between `<style>` and `</style>`, byte for byte.
  let css: String
  /// The content security policy: no script, nothing loaded from anywhere, and this style by its hash.
  let policy: String

  /// What is to be known of copies on paper unless each is logged.
  static let uncontrolled = "Printed copies are not controlled."

  /// - Parameters:
  ///   - sheets: the style sheets, in order.
  ///   - running: the words in the margins of paper: title, version and state, source and date.
  ///   - copies: what is to be known of copies on paper.
  init(
    _ sheets: [String], running: (title: String, version: String, source: String),
    copies: String = uncontrolled
  ) {
    let variables =
      ":root{--title:\(CSSText.quoted(running.title));--version:\(CSSText.quoted(running.version));"
      + "--source:\(CSSText.quoted(running.source));--copies:\(CSSText.quoted(". \(copies)"))}\n"
    css = variables + sheets.joined(separator: "\n")
    let hash = Data(SHA256.digest(css.utf8)).base64EncodedString()
    policy =
      "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'"
  }

  static let fields = ViewFields<PageStyle>([
    .style("css") { $0.css },
    .text("policy") { $0.policy },
  ])
}
