/// A link in a list: a contents entry, a document of the set.
struct LinkView: View {
  let href: String
  let words: String
  var number: String?
  /// What stands beside it: what a document is for.
  var note: String?

  static let fields = ViewFields<LinkView>([
    .link("href") { $0.href },
    .text("words") { $0.words },
    .optionalText("number") { $0.number },
    .optionalText("note") { $0.note },
  ])
}
