import Foundation
import Glibc
import Testing

/// Makes a file and the folders on its way.
func make(_ path: String, _ text: String = "text") throws {
  // By bytes: Foundation does not see a slash before a combining mark.
  let bytes = Array(path.utf8)
  let folder = String(decoding: bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)], as: UTF8.self)
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  defer { close(file) }
  let written = unsafe write(file, Array(text.utf8), text.utf8.count)
  try #require(written == text.utf8.count)
}

/// Makes an empty file by the bytes of its path, which may be none that a String can hold.
func make(bytes: [UInt8]) throws {
  let file = unsafe open(bytes.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT | O_EXCL, 0o644)
  try #require(file >= 0)
  close(file)
}

func makeLink(_ path: String, to target: String) throws {
  try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
}

func makePipe(_ path: String) throws {
  try #require(unsafe mkfifo(path, 0o600) == 0)
}

func exists(_ path: String) -> Bool {
  (try? FileManager.default.attributesOfItem(atPath: path)) != nil
}

/// What lies in a folder, hidden names too, sorted.
func names(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}

/// All files below a folder with their text, by path; nil if the folder is not there. An independent reading.
func snapshot(_ path: String) throws -> [String: String]? {
  guard exists(path) else { return nil }
  var files: [String: String] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
    let file = path + "/" + name
    if try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType == .typeDirectory {
      files[name + "/"] = ""
    } else {
      files[name] = try String(contentsOfFile: file, encoding: .utf8)
    }
  }
  return files
}
