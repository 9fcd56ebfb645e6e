/// One Swift file of Sources or Tests.
struct HouseFile {
  /// Its path from the package's folder.
  let path: String
  let text: String

  /// The target that it belongs to.
  var room: String {
    String(path.split(separator: "/")[1])
  }

  /// The folder that it is in.
  var folder: String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The type that it is named after: what stands before the first `+` or `.`.
  var typeName: String {
    String(path.split(separator: "/").last?.prefix { $0 != "+" && $0 != "." } ?? "")
  }

  /// How many lines it has.
  var lineCount: Int {
    text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// The modules that its import lines name.
  var imports: Set<String> {
    let line =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+\s+)?import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?(\w+)/
    return Set(text.matches(of: line.anchorsMatchLineEndings()).map { String($0.output.1) })
  }

  /// True if it declares or extends the type that it is named after, on its own or inside another.
  var holdsItsType: Bool {
    let declaration = /\b(?:struct|enum|class|actor|protocol|typealias|extension)\s+(?:\w+\.)*(\w+)/
    return code.contains { line in line.matches(of: declaration).contains { $0.output.1 == typeName } }
  }

  /// The lines without their `//` comments, which may speak of anything.
  var code: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }
  }

  /// The first line, 1-based, whose code matches; nil if none does.
  func firstLine(matching pattern: some RegexComponent) -> Int? {
    code.firstIndex { $0.firstMatch(of: pattern) != nil }.map { $0 + 1 }
  }
}
