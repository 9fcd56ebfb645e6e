import Foundation
import ProcedureModel
import TestSupport
import Testing

/// `Documentation/schema/model.schema.json` says what the model's JSON holds: exactly this, neither more nor less.
@Suite("the schema of the model's JSON")
struct ModelSchemaTests {
  private static let folders = [
    "Content/provider-failure/V02", "Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1",
  ]
  private static let schemaPath = "Documentation/schema/model.schema.json"

  @Test("fits every procedure that we have", arguments: folders)
  func fits(folder: String) throws {
    #expect(try Self.schema().faults(in: Self.json(folder)) == [])
  }

  @Test("fits a procedure that has everything once, and one that has nothing")
  func fitsEverything() throws {
    for files in [ReadingFixture.everything, [:], ["cards.yaml": "", "a.md": "---\nkind: checklist\n---\n\n# A\n"]] {
      let procedure = try #require(TestProcedure(files).read.procedure)
      #expect(try Self.schema().faults(in: Self.encoder().encode(procedure)) == [])
    }
  }

  @Test("finds a key too many, a key too few and a value of another type anywhere", arguments: folders)
  func isStrict(folder: String) throws {
    let schema = try Self.schema()
    let whole = try JSONSerialization.jsonObject(with: try Self.json(folder))
    for path in ["control", "sections/0", "sections/0/items/0/range/start", "appendices/0/content", "cards/roles/0"] {
      let keys = path.split(separator: "/").map(String.init)
      for change in [Change.add, .remove, .retype] {
        let damaged = try #require(Self.damaged(whole, keys[...], change))
        let faults = try schema.faults(in: JSONSerialization.data(withJSONObject: damaged))
        #expect(!faults.isEmpty, "\(change) at \(path)")
      }
    }
  }

  /// The Python package `jsonschema` judges the same, where it is installed (`.ci/install-tools browser`).
  @Test("is valid, and fits, for the jsonschema package too", .enabled(if: python != nil))
  func fitsElsewhere() throws {
    let python = try #require(Self.python)
    for folder in Self.folders {
      let file = FileManager.default.temporaryDirectory.appending(path: "procdoc-model-\(UUID().uuidString).json")
      try Self.json(folder).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1])); jsonschema.Draft202012Validator.check_schema(schema)
        errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2]))))
        print(errors[:3]); sys.exit(1 if errors else 0)
        """
      let run = Process()
      run.executableURL = URL(filePath: python)
      run.arguments = ["-W", "ignore", "-c", script, PackageRoot.url.appending(path: Self.schemaPath).path, file.path]
      try run.run()
      run.waitUntilExit()
      #expect(run.terminationStatus == 0, "\(folder)")
    }
  }

  /// A Python that has `jsonschema`: the project's own, else the machine's.
  private static let python: String? = {
    let own = PackageRoot.url.appending(path: ".tools/venv/bin/python3").path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = [own] + path.split(separator: ":").map { "\($0)/python3" }
    return candidates.first { candidate in
      guard FileManager.default.isExecutableFile(atPath: candidate) else { return false }
      let probe = Process()
      probe.executableURL = URL(filePath: candidate)
      probe.arguments = ["-c", "import jsonschema"]
      probe.standardError = FileHandle.nullDevice
      guard (try? probe.run()) != nil else { return false }
      probe.waitUntilExit()
      return probe.terminationStatus == 0
    }
  }()

  // MARK: Damage

  private enum Change {
    case add, remove, retype
  }

  private static func damaged(_ value: Any, _ path: ArraySlice<String>, _ change: Change) -> Any? {
    if let key = path.first {
      if var object = value as? [String: Any], let inner = object[key] {
        object[key] = damaged(inner, path.dropFirst(), change)
        return object
      }
      guard var array = value as? [Any], let index = Int(key), array.indices.contains(index),
        let inner = damaged(array[index], path.dropFirst(), change)
      else { return nil }
      array[index] = inner
      return array
    }
    guard var object = value as? [String: Any] else { return nil }
    let required = ["title", "range", "line", "kind", "address"].first { object[$0] != nil }
    switch change {
    case .add: object["surprise"] = 1
    case .remove: object[required ?? ""] = nil
    case .retype: object[required ?? ""] = ["x"]
    }
    return object
  }

  private static func schema() throws -> JSONSchema {
    try JSONSchema(Data(try PackageRoot.bytes(of: schemaPath)))
  }

  private static func json(_ folder: String) throws -> Data {
    let read = try PackageRoot.read(folder)
    return try encoder().encode(try #require(read.procedure))
  }

  private static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
