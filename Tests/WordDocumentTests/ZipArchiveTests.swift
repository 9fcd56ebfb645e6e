import Foundation
import TestSupport
import Testing

@testable import WordDocument

@Suite("Zip files")
struct ZipArchiveTests {
  private static let entries: [(name: String, bytes: [UInt8])] = [
    ("a.txt", Array("one\n".utf8)), ("folder/empty.bin", []),
    ("folder/all.bin", (0..<70_000).map { UInt8(truncatingIfNeeded: $0) }),
  ]

  @Test("Python finds the archive sound, with the names, bytes, day and method that were meant")
  func python() throws {
    let folder = try Folder()
    let path = try write(Self.entries, in: folder)
    #expect(try Tool.run("/usr/bin/python3", ["-m", "zipfile", "-t", path]).status == 0)
    let script = """
      import json, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as archive:
          print(json.dumps([[i.filename, list(archive.read(i)), list(i.date_time), i.compress_type]
              for i in archive.infolist()]))
      """
    let run = try Tool.run("/usr/bin/python3", ["-c", script, path])
    let expected = Self.entries.map { entry -> [Any] in
      [entry.name, entry.bytes.map(Int.init), [1980, 1, 1, 0, 0, 0], 0]
    }
    let found = try #require(try JSONSerialization.jsonObject(with: run.output) as? NSArray)
    #expect(found == expected as NSArray)
  }

  @Test(
    "unzip finds the archive sound", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip")))
  func unzip() throws {
    let folder = try Folder()
    let run = try Tool.run("/usr/bin/unzip", ["-tq", try write(Self.entries, in: folder)])
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("an archive without entries is one too")
  func empty() throws {
    let folder = try Folder()
    #expect(try Tool.run("/usr/bin/python3", ["-m", "zipfile", "-t", try write([], in: folder)]).status == 0)
  }

  private func write(_ entries: [(name: String, bytes: [UInt8])], in folder: Folder) throws -> String {
    var archive = ZipArchive()
    for entry in entries { archive.add(entry.name, entry.bytes) }
    let file = folder.url.appending(path: "test.zip")
    try Data(archive.bytes).write(to: file)
    return file.path
  }
}
