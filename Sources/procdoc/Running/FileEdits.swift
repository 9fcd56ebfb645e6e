import Files
import Foundation
import SourceText

/// Edits of several files that are made all or not at all.
struct FileEdits {
  private struct Edit {
    let path: String
    /// Nil for a file that is new.
    let before: [UInt8]?
    let after: [UInt8]
  }

  private var edits: [Edit] = []

  /// - Parameter before: the file as it was read; nil for one that is new.
  mutating func add(_ path: String, before: [UInt8]?, after: [UInt8]) {
    if before != after { edits.append(Edit(path: path, before: before, after: after)) }
  }

  var paths: [String] { edits.map(\.path) }

  /// Writes all of them; where one cannot be written, those before it are put back.
  /// - Parameter attempt: what is said to have failed where a file changed meanwhile.
  func write(_ attempt: String = "write to it") throws {
    var written: [Edit] = []
    do {
      // What somebody else saved meanwhile must not be lost: all are looked at before one is written.
      for edit in edits where try FileEdits.bytes(edit.path) != edit.before {
        throw FileProblem(
          path: edit.path, attempt: attempt, reason: "the file changed meanwhile",
          remedy: "Look at it and give the command again.")
      }
      for edit in edits {
        try OutputFile.replace(path: edit.path, with: edit.after, keepsPermissions: true)
        written.append(edit)
      }
    } catch {
      for edit in written {
        if let before = edit.before {
          try? OutputFile.replace(path: edit.path, with: before, keepsPermissions: true)
        } else {
          try? FileManager.default.removeItem(atPath: edit.path)
        }
      }
      throw error
    }
  }

  private static func bytes(_ path: String) throws(FileProblem) -> [UInt8]? {
    // With the byte order mark that some editors write before a text.
    try InputFile.read(path: path, sizeLimit: SourceFile.sizeLimit + 3)
  }
}
