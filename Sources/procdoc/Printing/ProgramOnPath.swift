import Foundation

/// A program outside this one, found as a shell finds it.
enum ProgramOnPath {
  /// The path of the first of some programs that is on the PATH; nil if none is.
  /// - Parameter folders: the PATH, `:` between; the environment's if left out.
  static func find(
    _ names: [String], in folders: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) -> String? {
    // An empty entry of the PATH would stand for the working folder, where anybody may have put a program.
    let folders = folders.utf8.split(separator: UInt8(ascii: ":")).map { String(decoding: Array($0), as: UTF8.self) }
    for name in names {
      for folder in folders where folder.utf8.first == UInt8(ascii: "/") {
        let path = folder + "/" + name
        // A folder can be executable too.
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = try? FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
        if type == .typeRegular, FileManager.default.isExecutableFile(atPath: file) {
          return path
        }
      }
    }
    return nil
  }
}
