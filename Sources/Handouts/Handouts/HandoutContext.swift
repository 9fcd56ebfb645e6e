internal import ProcedureModel

/// Everything that the sheets of one version are made from.
struct HandoutContext: Sendable {
  let procedure: Procedure
  let anchors: Anchors
  let scanner: ReferenceScanner
  let terms: TermMatcher

  /// Links lead to the pages of a version's whole set.
  init(_ procedure: Procedure, index: AddressIndex) {
    var files = ["": ProcedureHandout.file]
    for appendix in procedure.appendices { files[appendix.letter] = HandoutContext.home(of: appendix) }
    self.init(procedure, index: index, files: files)
  }

  /// - Parameter files: the file that holds the procedure itself (key "") and each appendix (key: its letter); what has none
  ///   is not linked to.
  init(_ procedure: Procedure, index: AddressIndex, files: [String: String]) {
    self.procedure = procedure
    anchors = Anchors(procedure, index: index, files: files)
    scanner = ReferenceScanner(letters: procedure.appendices.map(\.letter))
    terms = TermMatcher(
      glossary: procedure.appendices.flatMap { appendix -> [Term] in
        if case .glossary(let glossary) = appendix.content { glossary.terms } else { [] }
      })
  }

  /// A renderer for the words of the procedure (nil) or an appendix, as they stand on a page.
  /// - Parameter isHome: whether the page is the one that addresses lead to.
  func renderer(_ place: SheetPlace, appendix: String?, isHome: Bool) -> BodyRenderer {
    renderer(file: place.file, appendix: appendix, isHome: isHome)
  }

  /// - Parameter file: the page's own; nil in a page that holds a whole set.
  func renderer(file: String?, appendix: String?, isHome: Bool) -> BodyRenderer {
    BodyRenderer(
      TextRenderer.Linking(anchors: anchors, scanner: scanner, terms: terms, file: file, appendix: appendix),
      isHome: isHome)
  }

  /// The file that holds an appendix whole.
  static func home(of appendix: Appendix) -> String {
    switch appendix.content {
    case .checklist: file(appendix, "checklist")
    case .glossary: file(appendix, "glossary")
    case .actionPlan: file(appendix, "action-plan")
    case .operationalPlan: file(appendix, "operational-plan")
    }
  }

  /// `appendix-a-checklist.html`.
  static func file(_ appendix: Appendix, _ kind: String) -> String {
    "appendix-\(appendix.letter.lowercased())-\(kind).html"
  }

  /// `Appendix A: Management checklist`.
  static func title(_ appendix: Appendix) -> String {
    "\(short(appendix)): \(appendix.title)"
  }

  /// `Appendix A`.
  static func short(_ appendix: Appendix) -> String {
    "Appendix \(appendix.letter)"
  }

  /// What the codes of the checklists mean, by code.
  func meaning(of code: String) -> String? {
    for appendix in procedure.appendices {
      guard case .checklist(let checklist) = appendix.content else { continue }
      if let found = checklist.applicability.first(where: { $0.code.utf8.elementsEqual(code.utf8) }) {
        return found.meaning
      }
    }
    return nil
  }
}
