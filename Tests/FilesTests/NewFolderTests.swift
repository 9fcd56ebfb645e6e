import Foundation
import TestSupport
import Testing

@testable import Files

@Suite("a new folder")
struct NewFolderTests {
  private static let files: [(path: String, bytes: [UInt8])] = [("a.md", [1]), ("b/c.md", [2, 3])]

  @Test("is made with those above it, with the permissions of any tool")
  func made() throws {
    let folder = try Folder()
    let path = folder.url.path + "/x/V01"
    #expect(try NewFolder.create(path: path, files: Self.files) == .created)
    #expect(try Data(contentsOf: URL(filePath: path + "/b/c.md")) == Data([2, 3]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["a.md", "b"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/x") == ["V01"])
    for made in ["/x", "/x/V01", "/x/V01/b", "/x/V01/a.md"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.url.path + made)[.posixPermissions] as? Int
      #expect(mode.map { $0 & 0o044 } == 0o044, "\(made)")
    }
  }

  @Test("takes the place of an empty one, and of nothing else")
  func taken() throws {
    let folder = try Folder()
    let empty = folder.url.appending(path: "empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
    #expect(try !NewFolder.isTaken(path: empty.path))
    #expect(try NewFolder.create(path: empty.path, files: Self.files) == .created)
    #expect(try NewFolder.isTaken(path: empty.path))
    #expect(try NewFolder.create(path: empty.path, files: [("a.md", [9])]) == .nameTaken)
    #expect(try Data(contentsOf: empty.appending(path: "a.md")) == Data([1]))

    let file = folder.url.appending(path: "file")
    try Data([7]).write(to: file)
    let link = folder.url.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url.appending(path: "nowhere"))
    for place in [file, link] {
      #expect(try NewFolder.isTaken(path: place.path))
      #expect(try NewFolder.create(path: place.path, files: Self.files) == .nameTaken)
    }
    #expect(try Data(contentsOf: file) == Data([7]))
    #expect(try !NewFolder.isTaken(path: folder.url.path + "/nothing"))
  }
}
