internal import ProcedureModel
internal import Review
internal import SourceText

/// How each script reads: advice, beside what the check finds.
struct ScriptReadingsView: View {
  let heading: HeadingView
  let scripts: [ScriptReadingRow]

  static let fields = ViewFields<ScriptReadingsView>([
    .view("heading") { $0.heading },
    .views("scripts") { $0.scripts },
  ])
}

/// How one script reads.
struct ScriptReadingRow: View {
  let name: String
  /// To its blank edition; nil in a page that leads to no other file.
  let link: LinkView?
  let audience: String
  /// Whether only what is said aloud was read.
  let isOfSpokenWords: Bool
  let longest: String
  let age: String

  init(_ reading: ScriptReading, _ disclosure: Disclosure?, isPart: Bool) {
    let script = reading.script
    name = script.name
    link = isPart ? nil : LinkView(href: "\(BlankScripts.folder)/\(script.name).html", words: script.name)
    audience = script.audiences.map { disclosure?.audience($0.text)?.title ?? $0.text }.joined(separator: ", ")
    isOfSpokenWords = reading.isOfSpokenWords
    longest = "\(reading.longestSentence) words"
    age = reading.age.years.map { "about \($0)" } ?? "too short to say"
  }

  static let fields = ViewFields<ScriptReadingRow>([
    .text("name") { $0.name },
    .view("link") { $0.link },
    .text("audience") { $0.audience },
    .flag("spoken") { $0.isOfSpokenWords },
    .text("longest") { $0.longest },
    .text("age") { $0.age },
  ])
}
