import Testing

/// What the compiler does not hold of sealed values, since they share a room with what may open them.
@Suite("The house keeps what may not be told")
struct DisclosureHouseTests {
  /// The lines of Sources that match, as `file:line`.
  private static func places(_ pattern: String, in files: [HouseFile]) throws -> [String] {
    let wanted = try Regex(pattern)
    return files.flatMap { file in
      file.code.enumerated().filter { $1.contains(wanted) }.map { "\(file.path):\($0.offset + 1)" }
    }
  }

  private static func outside(_ pattern: String, _ allowed: String...) throws -> [String] {
    let files = try House.files().filter { file in !allowed.contains { file.path.hasSuffix("/\($0).swift") } }
    return try places(pattern, in: files)
  }

  @Test("only the rules of disclosure make a clearance")
  func clearances() throws {
    #expect(try Self.outside(#"\bClearance\s*\(|\bClearance\.init\b"#, "DisclosureRules") == [])
    #expect(try Self.outside(#"\bextension (?:Clearance|SealedValue|DisclosureDecision)\b"#, "SealedValue") == [])
  }

  @Test("only a sweep and the report of what is withheld have the keys that look past the rules")
  func keys() throws {
    #expect(try Self.outside(#"\bAccess\s*\("#, "LeakSweep", "WithheldReport") == [])
    #expect(try Self.outside(#"LeakSweep\.Access"#, "LeakSweep", "SealedValue") == [])
    #expect(try Self.outside(#"WithheldReport\.Access"#, "WithheldReport", "SealedValue") == [])
    for name in ["LeakSweep", "WithheldReport"] {
      let file = try #require(try House.files().first { $0.path.hasSuffix("/\(name).swift") })
      #expect(file.text.contains(#/struct Access \{\s*fileprivate init\(\) \{\}\s*\}/#), "\(name)")
    }
  }

  @Test("a sealed value is nothing that can be printed, compared or encoded")
  func sealed() throws {
    let file = try #require(try House.files().first { $0.path.hasSuffix("/SealedValue.swift") })
    #expect(file.text.contains("private let value: String?") && file.text.contains("private let parts: [String]"))
    #expect(!file.text.contains(#/\b(?:Equatable|Hashable|Comparable|Encodable|Codable)\b/#))
  }

  @Test("what prints a script knows nothing but what was opened")
  func printers() throws {
    let secret = #"\b(?:Situation|IncidentState|FactTable|IncidentValues|SealedValue|IncidentFolder)\b"#
    let printers = try House.files().filter { file in
      file.path.contains("/Handouts/Scripts/") && !file.path.hasSuffix("/ScriptSet.swift")
    }
    #expect(printers.count > 5)
    #expect(try Self.places(secret, in: printers) == [])
    #expect(
      try Self.places(#"\bIncidentFacts\b"#, in: printers.filter { !$0.path.hasSuffix("/ScriptStamp.swift") }) == [])
  }
}
