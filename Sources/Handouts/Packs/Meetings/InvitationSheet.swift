internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Who is invited to a group, from the procedure's own lists (`settings.lists`), with boxes to tick.
struct InvitationSheet: View {
  static let template = "packs/invitations"

  let header: PackHeader
  let title: HeadingView
  let sources: [InvitationSourceView]
  /// One empty text for each ruled row.
  let blankRows: [String]

  static let fields = ViewFields<InvitationSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("sources") { $0.sources },
    .texts("blank-rows") { $0.blankRows },
  ])

  /// One sheet for each list of the procedure.
  static func sheets(_ context: PackContext) -> [PackSheet] {
    let procedure = context.situation.procedure
    let lists = procedure.settings.lists
    let slugs = lists.map { Slug.make($0.name.text) }
    // The texts are walked once for all lists.
    let sources = lists.map { list in list.items.map { InvitationSheet.source(Address($0.text), procedure.texts) } }
    return lists.enumerated().map { index, list in
      let isPlain = !slugs[index].isEmpty && !slugs[..<index].contains(slugs[index])
      let name = list.name.text.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
      let words = SentenceCase.capitalised(String(decoding: name, as: UTF8.self))
      let label = SheetLabel(
        file: "invitations-\(isPlain ? slugs[index] : "list-\(index + 1)").html", title: "Invitation list: \(words)",
        short: words, purpose: "Each member with boxes: invited, attending, deputy.", isLandscape: true)
      return PackSheet(label, part: .meetings, template: template) { InvitationSheet(sources[index], $0, $1) }
    }
  }

  private init(_ sources: [Source], _ label: SheetLabel, _ place: PackPlace) {
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    self.sources = sources.map { InvitationSourceView($0) }
    blankRows = Array(repeating: "", count: place.stamp.edition == .largePrint ? 2 : 3)
  }

  /// What stands at one address of a list.
  struct Source: Sendable {
    let address: Address
    /// Nil where there are no bullets, so that the words themselves are the member; or where there is no such address.
    let intro: String?
    let members: [(address: Address, words: String)]
    /// Paragraphs and notes after the bullets.
    let after: [String]
    let isKnown: Bool
  }

  /// The members that an address lists: its bullets; without any, its own words.
  private static func source(_ address: Address, _ texts: [TextPlace]) -> Source {
    guard let own = texts.first(where: { $0.address == address }) else {
      return Source(address: address, intro: nil, members: [], after: [], isKnown: false)
    }
    let prefix = address.text + "."
    let parts = texts.filter { $0.address.text.utf8.starts(with: prefix.utf8) && $0.owner == own.owner }
    var members: [(address: Address, words: String)] = []
    var after: [String] = []
    for part in parts {
      if case .bullet = part.part {
        members.append((part.address, part.text.plain))
      } else {
        after.append(part.text.plain)
      }
    }
    guard !members.isEmpty else {
      return Source(address: address, intro: nil, members: [(address, own.text.plain)], after: after, isKnown: true)
    }
    return Source(address: address, intro: own.text.plain, members: members, after: after, isKnown: true)
  }
}

/// The members that one clause lists.
struct InvitationSourceView: View {
  let source: InvitationSheet.Source
  let members: [InvitationMemberView]

  static let fields = ViewFields<InvitationSourceView>([
    .text("address") { $0.source.address.text },
    .optionalText("intro") { $0.source.intro },
    .flag("unknown") { !$0.source.isKnown },
    .views("members") { $0.members },
    .texts("after") { $0.source.after },
  ])

  init(_ source: InvitationSheet.Source) {
    self.source = source
    members = source.members.map { InvitationMemberView(address: $0.address.text, words: $0.words) }
  }
}

/// One member of a group.
struct InvitationMemberView: View {
  let address: String
  let words: String

  static let fields = ViewFields<InvitationMemberView>([
    .text("address") { $0.address },
    .text("words") { $0.words },
  ])
}
