internal import ProcedureModel

/// The ready pack as a page: the facts that it asks for, then every sheet of the pack, with the one script that fills it in.
struct ReadyPage: View {
  static let template = "packs/ready"

  let title: String
  let style: PageStyle
  let edition: Edition
  let masthead: String
  let marks: [String]
  let types: [ReadyTypeView]
  let roles: [ReadyRoleView]
  /// What it was made from.
  let made: String
  /// The sheets, as HTML.
  let html: String
  let script: String
  let colophon: String

  static let fields = ViewFields<ReadyPage>([
    .text("title") { $0.title },
    .view("style") { $0.style },
    .text("edition") { $0.edition.rawValue },
    .text("masthead") { $0.masthead },
    .texts("marks") { $0.marks },
    .views("types") { $0.types },
    .flag("has-roles") { !$0.roles.isEmpty },
    .views("roles") { $0.roles },
    .text("made") { $0.made },
    .html("html") { $0.html },
    .script("script") { $0.script },
    .text("colophon") { $0.colophon },
  ])
}

/// A type of service that can be chosen.
struct ReadyTypeView: View {
  let code: Code

  static let fields = ViewFields<ReadyTypeView>([
    .text("code") { $0.code.code },
    .text("meaning") { $0.code.meaning },
  ])
}

/// A role of which a ready pack asks who holds it.
struct ReadyRoleView: View {
  /// Its place among the roles, from 0: ids are made of it.
  let place: Int
  let title: String

  static let fields = ViewFields<ReadyRoleView>([
    .text("place") { String($0.place) },
    .text("title") { $0.title },
  ])
}
