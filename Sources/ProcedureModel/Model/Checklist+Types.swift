internal import SourceText

extension Checklist {
  /// The codes of applicability that a procedure's checklists declare, each once, without those that cover all: the types
  /// of service that an incident may have.
  package static func types(of procedure: Procedure) -> [Code] {
    var types: [Code] = []
    for appendix in procedure.appendices {
      guard case .checklist(let checklist) = appendix.content else { continue }
      types += checklist.applicability.filter { code in
        !(checklist.everyone.map { $0.hasSameBytes(as: code.code) } ?? false)
          && !types.contains { $0.code.hasSameBytes(as: code.code) }
      }
    }
    return types
  }
}
