@testable import Handouts

/// A view with every kind of name, for templates written inside tests.
struct SampleView: View {
  var words = "words"
  var hint: String?
  var address = "#here"
  var html = "<b>bold</b>"
  var css = "p{}"
  var isSet = true
  var rows: [SampleRow] = []
  var one: SampleRow?
  var list: [String] = []

  static let fields = ViewFields<SampleView>([
    .text("words") { $0.words },
    .optionalText("hint") { $0.hint },
    .link("address") { $0.address },
    .html("html") { $0.html },
    .html("more") { $0.html },
    .style("css") { $0.css },
    .script("code") { $0.css },
    .flag("set") { $0.isSet },
    .views("rows") { $0.rows },
    .view("one") { $0.one },
    .texts("list") { $0.list },
  ])
}

struct SampleRow: View {
  var name = "row"
  var hint: String?
  var list: [String] = []

  static let fields = ViewFields<SampleRow>([
    .text("name") { $0.name },
    .optionalText("hint") { $0.hint },
    .texts("list") { $0.list },
  ])
}

/// Loading and filling of a template `page` and its partials.
enum TemplateSample {
  static func library(_ page: String, partials: [(name: String, text: String)] = []) throws(TemplateProblems)
    -> TemplateLibrary
  {
    try TemplateLibrary([(name: "page", text: page)] + partials, roots: [("page", SampleView.schema)])
  }

  static func render(_ page: String, _ view: SampleView, partials: [(name: String, text: String)] = []) throws
    -> String
  {
    try library(page, partials: partials).render(view, with: "page")
  }

  /// What is wrong with a template, as `line:column message`, partials with their names.
  static func problems(_ page: String, partials: [(name: String, text: String)] = []) -> [String] {
    do throws(TemplateProblems) {
      _ = try library(page, partials: partials)
      return []
    } catch {
      return error.problems.map { problem in
        "\(problem.template == "page" ? "" : problem.template + ":")\(problem.line):\(problem.column) \(problem.message)"
      }
    }
  }
}
