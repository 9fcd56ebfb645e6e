import Testing

@Suite("The house")
struct ArchitectureTests {
  @Test("every folder of Sources with Swift in it is a room of the table, and every room has a folder")
  func roomsAreThere() throws {
    #expect(
      Set(try House.files().map(\.room)) == Set(House.arrows.map(\.room)),
      "Give the new target a line in House.arrows (Tests/HouseTests/House.swift), or take the old one's out.")
  }

  @Test("a file imports what its room may import", arguments: House.arrows.map(\.room))
  func imports(room: String) throws {
    let mayImport = House.arrows.first { $0.room == room }?.mayImport ?? []
    for file in try House.files() where file.room == room {
      let wrong = file.imports.subtracting(mayImport).sorted()
      if !wrong.isEmpty {
        Issue.record(
          """
          \(file.path) imports \(wrong.joined(separator: ", ")), which \(room) may not.
          Move the code to the room that may, or, if the house is better with this arrow, draw it in House.arrows, \
          in Package.swift and in Documentation/architecture.md.
          """)
      }
    }
  }

  @Test("Package.swift gives each room the arrows of the table, no fewer and no more")
  func manifestAgrees() throws {
    let dependencies = try House.dependencies()
    for (room, mayImport) in House.arrows {
      let expected = mayImport.subtracting(House.toolchain).sorted()
      #expect(
        dependencies[room]?.sorted() == expected,
        "Make the dependencies of \(room) in Package.swift the same as in House.arrows: \(expected)")
    }
  }

  @Test("a file is named after a type that it declares or extends, or after the folder whose types it extends")
  func filesAreNamedAfterTypes() throws {
    let files = try House.files()
    for file in files where file.typeName != "main" && !isPlaceholder(file) && !file.holdsItsType {
      let extendsFolder = file.path.contains("+") && files.contains { $0.folder.hasSuffix("/" + file.typeName) }
      if extendsFolder { continue }
      Issue.record(
        """
        \(file.path) neither declares nor extends \(file.typeName).
        Name it after its type: Type.swift, or Type+Subject.swift for an extension, or Folder+Subject.swift where it \
        extends the types of a folder.
        """)
    }
  }

  @Test("no file is longer than 400 lines")
  func filesAreShort() throws {
    for file in try House.files() where file.lineCount > House.longestFile && !House.copies.contains(file.path) {
      Issue.record("\(file.path) has \(file.lineCount) lines. Find the second thing that it does and give it a file.")
    }
  }

  @Test("unsafe code stands only where C memory and descriptors are handled")
  func unsafeStaysInItsRooms() throws {
    for file in try House.files() where !House.unsafeRooms.contains(file.room) {
      if let line = file.firstLine(matching: /unsafe/.ignoresCase()) {
        Issue.record("\(file.path):\(line) says unsafe. Use a span or an array, or move it to CommonMark or Files.")
      }
    }
  }

  @Test("files, clock, environment, terminal and exit status are touched only in Files and procdoc")
  func machineStaysInItsRooms() throws {
    let machine = /\b(?:FileManager|FileHandle|ProcessInfo|ContinuousClock|getenv)\b|\bDate\(\)|\b(?:print|exit)\(/
    for file in try House.files() where !House.machineRooms.contains(file.room) {
      if let line = file.firstLine(matching: machine) {
        Issue.record(
          "\(file.path):\(line) reaches out to the machine. Let procdoc do it, and take the result as a value.")
      }
    }
  }

  @Test(
    "nothing in Sources stops the program on input, or talks the compiler out of its checks",
    arguments: [
      (#"\bfatalError\b"#, "Throw, or give a diagnostic; a precondition is for a programmer's mistake."),
      (#"\btry!"#, "Let the error be thrown."),
      (#"\bas!"#, "Use a type that makes the cast needless, or as? with an answer to nil."),
      (#"@unchecked\s+Sendable"#, "Make the type a value, or guard its state with a lock that the compiler knows."),
      (#"nonisolated\(unsafe\)"#, "Make it a constant, or pass it as a parameter."),
    ])
  func nothingForced(pattern: String, fix: String) throws {
    let forbidden = try Regex(pattern)
    for file in try House.files() {
      if let line = file.firstLine(matching: forbidden) {
        Issue.record("\(file.path):\(line) matches \(pattern). \(fix)")
      }
    }
  }

  @Test("a test belongs to the long suite by its trait exactly when it does by its name")
  func proofsAreNamed() throws {
    let test = /@Test\b(?<traits>(?:(?!@Test\b)[\s\S])*?)\bfunc (?<name>\w+)/
    for file in try House.files(in: "Tests") where file.room != "HouseTests" {
      for match in file.text.matches(of: test) {
        #expect(
          match.output.traits.contains(".proof") == match.output.name.hasPrefix("prove"),
          """
          \(file.path): \(match.output.name) should have both the trait .proof and a name that begins with prove, by \
          which `make prove` picks it, or neither.
          """)
      }
    }
  }

  /// An empty file keeps a room's place until its first type moves in.
  private func isPlaceholder(_ file: HouseFile) -> Bool {
    file.text.utf8.count <= 1
  }
}
