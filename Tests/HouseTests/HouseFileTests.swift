import Testing

/// The house is only as safe as the reading of its files.
@Suite("Reading the house")
struct HouseFileTests {
  @Test(
    "every way to write an import is seen",
    arguments: [
      "import Yams", "package import Yams", "@preconcurrency public import Yams", "@_spi(Tests) import Yams",
      "import struct Yams.Node", "internal import enum Yams.Tag", "#if canImport(Yams)\n  import Yams\n#endif",
      "import Yams  // why", "import Yams.Inner",
    ])
  func importIsSeen(text: String) {
    #expect(HouseFile(path: "Sources/Room/Type.swift", text: "// Top\n\(text)\nstruct Type {}\n").imports == ["Yams"])
  }

  @Test(
    "what only speaks of an import is none", arguments: ["// import Yams", "/// We import Yams.", "let important = 1"])
  func mention(text: String) {
    #expect(HouseFile(path: "Sources/Room/Type.swift", text: text).imports.isEmpty)
  }

  @Test("all imports of a file are seen")
  func severalImports() {
    let file = HouseFile(path: "Sources/Room/Type.swift", text: "internal import Glibc\npackage import SourceText\n")
    #expect(file.imports == ["Glibc", "SourceText"])
  }

  @Test("a file's room and type come from its path")
  func names() {
    let file = HouseFile(path: "Sources/Review/Linting/Rules/LongSentence+Words.swift", text: "a\nb\n")
    #expect(file.folder == "Sources/Review/Linting/Rules")
    #expect(file.room == "Review" && file.typeName == "LongSentence" && file.lineCount == 2)
  }

  @Test(
    "a type counts as held when it is declared or extended, not when it is mentioned",
    arguments: [
      ("package struct Type: Sendable {}", true), ("extension Outer.Type {", true), ("struct Types {}", false),
      ("// struct Type", false), ("let type = Type()", false),
    ])
  func holdsItsType(text: String, expected: Bool) {
    #expect(HouseFile(path: "Sources/Room/Type+More.swift", text: text).holdsItsType == expected)
  }

  @Test("a comment may say what code may not")
  func comments() {
    let file = HouseFile(path: "Sources/Room/Type.swift", text: "// try! is\nlet a = try! b()  // wrong\n")
    #expect(file.firstLine(matching: /try!/) == 2)
    #expect(file.firstLine(matching: /wrong/) == nil)
  }

  @Test("a manifest's dependencies are read, products by their own name")
  func manifest() {
    let manifest = """
      .target(name: "A", swiftSettings: strict),
      .target(
        name: "B", dependencies: ["A", .product(name: "Mustache", package: "swift-mustache")],
        swiftSettings: strict),
      .executableTarget(
        name: "c",
        dependencies: [
          "A", "B",
        ], swiftSettings: strict),
      .testTarget(name: "ATests", dependencies: ["A"]),
      """
    #expect(House.dependencies(in: manifest) == ["A": [], "B": ["A", "Mustache"], "c": ["A", "B"]])
  }
}
