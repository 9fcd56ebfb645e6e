internal import ProcedureModel
internal import Review
internal import SourceText

/// What the sheets of one comparison share: the two versions' names, and where each change stands on the page.
struct ComparisonContext: Sendable {
  let comparison: Comparison
  let oldStamp: Stamp
  let newStamp: Stamp
  let asOf: CalendarDate
  /// Indexes of `comparison.changes` that a reader is to look at, in the order of reading.
  let shown: [Int]
  /// The id of each change on the page, by its index.
  private let anchors: [String]
  private let indexes: [String: Int]
  /// Where each shown change stands among them.
  private let positions: [Int: Int]

  init(_ comparison: Comparison, asOf: CalendarDate, edition: Edition, tool: String) {
    self.comparison = comparison
    self.asOf = asOf
    oldStamp = Stamp(comparison.old.procedure, asOf: asOf, tool: tool, edition: edition)
    newStamp = Stamp(comparison.new.procedure, asOf: asOf, tool: tool, edition: edition)
    shown = comparison.changes.indices.filter { comparison.changes[$0].isShown }
    var taken: Set<String> = []
    var anchors: [String] = []
    var indexes: [String: Int] = [:]
    for (index, change) in comparison.changes.enumerated() {
      var anchor = change.anchor
      // Ids that differ only in what an anchor cannot hold.
      while !taken.insert(anchor).inserted { anchor += "_again" }
      anchors.append(anchor)
      if indexes[change.id] == nil { indexes[change.id] = index }
    }
    self.anchors = anchors
    self.indexes = indexes
    positions = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
  }

  // MARK: Names

  /// What the versions are called where they must be told apart: by version, or by title where the versions are one.
  var oldName: String { isSameName ? "old \(comparison.old.name)" : comparison.old.name }
  var newName: String { isSameName ? "new \(comparison.new.name)" : comparison.new.name }
  private var isSameName: Bool { comparison.old.name.utf8.elementsEqual(comparison.new.name.utf8) }

  /// `V02 to V03`.
  var span: String { "\(oldName) to \(newName)" }

  /// `SAMPLE` if either is one, and the state of the new version.
  var marks: [String] {
    var marks = newStamp.marks
    if oldStamp.isSample, !newStamp.isSample { marks.insert("SAMPLE", at: 0) }
    return marks
  }

  // MARK: Places

  func anchor(_ index: Int) -> String { anchors[index] }

  /// The id of a further part of something that was split; the first part has the change's own.
  func anchor(_ index: Int, part: Int) -> String {
    part == 0 ? anchors[index] : "\(anchors[index])_part\(part + 1)"
  }

  /// The id of the entry at the place that something moved away from.
  func oldPlace(_ index: Int) -> String { anchors[index] + "_from" }

  /// The id of a change's row in the summary.
  func summaryID(_ index: Int) -> String { "summary" + anchors[index].dropFirst("change".count) }

  /// The place of a shown change among all that are shown.
  func position(_ index: Int) -> Int? { positions[index] }

  func index(ofID id: String) -> Int? { indexes[id] }

  func index(of change: Change) -> Int? { indexes[change.id] }

  /// The index of the change that holds an address of the new version, or of the old one where the new has none.
  func index(at address: Address, isOld: Bool = false) -> Int? {
    let places: [(ComparedVersion, (Int) -> Change)] = [
      (comparison.new, comparison.change(ofNew:)), (comparison.old, comparison.change(ofOld:)),
    ]
    for (version, change) in isOld ? places.reversed() : places {
      if let item = version.index(of: address) { return indexes[change(item).id] }
    }
    return nil
  }

  /// A link to where an address stands in the redline; its words alone where it stands nowhere.
  /// - Parameters:
  ///   - isOld: whether it is an address of the old version.
  ///   - file: the file that holds the page, for other pages.
  func place(_ address: Address, isOld: Bool = false) -> PlaceView {
    let words = (isOld ? comparison.old : comparison.new).index(of: address)
      .map { reference((isOld ? comparison.old : comparison.new).items[$0]) }
    return PlaceView(
      words: words ?? address.text, href: index(at: address, isOld: isOld).map { "#" + anchors[$0] })
  }

  /// What a person calls an item: its number, its address, or its name in a table.
  func reference(_ item: ComparedItem) -> String {
    if let label = item.label { return label }
    if let name = item.name { return name }
    return item.kind == .title ? (item.appendix.map { "Appendix \($0), title" } ?? "Title") : item.address.text
  }

  /// The old references of a change, joined.
  func oldReference(_ change: Change) -> String? {
    change.old.isEmpty ? nil : change.old.map { reference(comparison.old.items[$0]) }.joined(separator: ", ")
  }

  func newReference(_ change: Change) -> String? {
    change.new.isEmpty ? nil : change.new.map { reference(comparison.new.items[$0]) }.joined(separator: ", ")
  }

  /// The shortest name for a change in a link.
  func name(_ index: Int) -> String {
    let change = comparison.changes[index]
    return newReference(change) ?? oldReference(change).map { "\($0), removed" } ?? change.id
  }
}

/// The name of a place, as a link where it leads somewhere.
struct PlaceView: View {
  let words: String
  let link: LinkView?
  /// Words behind it, if any.
  var note: String?

  init(words: String, href: String?, note: String? = nil) {
    self.words = words
    link = href.map { LinkView(href: $0, words: words) }
    self.note = note
  }

  static let fields = ViewFields<PlaceView>([
    .text("words") { $0.words },
    .view("link") { $0.link },
    .optionalText("note") { $0.note },
  ])
}

/// The head of a sheet of a comparison: the same names as those of a version's sheets, so that they share a partial.
struct ComparisonHeader: View {
  let id: String
  let isLandscape: Bool
  let marks: [String]
  let part: String
  let document: String
  let asOf: String
  let fingerprint: String

  init(_ context: ComparisonContext, id: String, part: String, isLandscape: Bool = false) {
    self.id = id
    self.isLandscape = isLandscape
    self.part = part
    marks = context.marks
    document = "\(context.newStamp.title), \(context.span)"
    asOf = context.asOf.inWords
    fingerprint = "\(context.oldStamp.fingerprint) and \(context.newStamp.fingerprint)"
  }

  static let fields = ViewFields<ComparisonHeader>([
    .text("id") { $0.id },
    .flag("landscape") { $0.isLandscape },
    .texts("marks") { $0.marks },
    .text("part") { $0.part },
    .text("document") { $0.document },
    .text("as-of") { $0.asOf },
    .text("fingerprint") { $0.fingerprint },
  ])
}
