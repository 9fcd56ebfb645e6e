package import ProcedureModel

/// How many rows of a checklist a type of provider has, before and after.
package struct ApplicabilityShift: Sendable {
  /// The letter of the checklist.
  package let appendix: String
  package let code: String
  package let meaning: String
  /// Rows that bear the code.
  package let oldRows: Int
  package let newRows: Int
  /// Rows in the cut for the type: its own, everyone's and those not stated; nil for the code of everyone.
  package let oldCut: Int?
  package let newCut: Int?
  /// Addresses, in the new version, of rows that came into the cut; those of the old version that left it.
  package let gained: [Address]
  package let lost: [Address]
}

extension ApplicabilityShift {
  /// One line for each code of each checklist that either version has, and one for rows without a code.
  static func all(_ pair: ComparedPair) -> [ApplicabilityShift] {
    var shifts: [ApplicabilityShift] = []
    let old = CutReader.read(pair.old)
    let new = CutReader.read(pair.new)
    for letter in Set(old.keys).union(new.keys).sorted() {
      let before = old[letter] ?? CutReader(version: pair.old)
      let after = new[letter] ?? CutReader(version: pair.new)
      let codes = after.codes + before.codes.filter { code in !after.codes.contains { $0.code == code.code } }
      for code in codes {
        let isEveryone = code.code == after.everyone || code.code == before.everyone
        let (oldCut, newCut) = (before.cut(code.code), after.cut(code.code))
        // The code of everyone has no cut: of it the rows are told that bear it.
        let (heldOld, heldNew) = isEveryone ? (before.rows(code.code), after.rows(code.code)) : (oldCut, newCut)
        let heldBefore = Set(heldOld.map { pair.ofOld[$0] })
        let heldAfter = Set(heldNew.map { pair.ofNew[$0] })
        shifts.append(
          ApplicabilityShift(
            appendix: letter, code: code.code, meaning: code.meaning, oldRows: before.rows(code.code).count,
            newRows: after.rows(code.code).count, oldCut: isEveryone ? nil : oldCut.count,
            newCut: isEveryone ? nil : newCut.count,
            gained: heldNew.filter { !heldBefore.contains(pair.ofNew[$0]) }.map { pair.new.items[$0].address },
            lost: heldOld.filter { !heldAfter.contains(pair.ofOld[$0]) }.map { pair.old.items[$0].address }))
      }
      if !before.unstated.isEmpty || !after.unstated.isEmpty {
        let heldBefore = Set(before.unstated.map { pair.ofOld[$0] })
        let heldAfter = Set(after.unstated.map { pair.ofNew[$0] })
        shifts.append(
          ApplicabilityShift(
            appendix: letter, code: "", meaning: "not stated", oldRows: before.unstated.count,
            newRows: after.unstated.count, oldCut: nil, newCut: nil,
            gained: after.unstated.filter { !heldBefore.contains(pair.ofNew[$0]) }.map { pair.new.items[$0].address },
            lost: before.unstated.filter { !heldAfter.contains(pair.ofOld[$0]) }.map { pair.old.items[$0].address }))
      }
    }
    return shifts
  }
}

/// The rows of one checklist by code.
private struct CutReader {
  let version: ComparedVersion
  var codes: [(code: String, meaning: String)] = []
  var everyone: String?
  private var all: [Int] = []

  init(version: ComparedVersion) {
    self.version = version
  }

  static func read(_ version: ComparedVersion) -> [String: CutReader] {
    var readers: [String: CutReader] = [:]
    for appendix in version.procedure.appendices {
      guard case .checklist(let checklist) = appendix.content else { continue }
      var reader = CutReader(version: version)
      reader.codes = checklist.applicability.map { ($0.code, $0.meaning) }
      reader.everyone = checklist.everyone
      readers[appendix.letter] = reader
    }
    var rows: [String: [Int]] = [:]
    for index in version.items.indices where version.items[index].kind == .row {
      if let letter = version.items[index].appendix { rows[letter, default: []].append(index) }
    }
    for (letter, all) in rows { readers[letter]?.all = all }
    return readers
  }

  func rows(_ code: String) -> [Int] { all.filter { version.items[$0].attributes.contains(code) } }

  /// The rows that a cut for a type holds.
  func cut(_ code: String) -> [Int] {
    all.filter { index in
      let attributes = version.items[index].attributes
      return attributes.isEmpty || attributes.contains(code) || everyone.map { attributes.contains($0) } ?? false
    }
  }

  var unstated: [Int] { all.filter { version.items[$0].attributes.isEmpty } }
}
