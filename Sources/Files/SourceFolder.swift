internal import Glibc
internal import SourceText

/// Reads the sources of a procedure from a folder.
///
/// The folder itself may be reached through links: it is the person's own words. Below it nothing is followed: every
/// folder is opened in the one above it, and a link, FIFO, socket or device is a problem and is never opened.
package enum SourceFolder {
  /// How the names of sources end.
  package static let endings = [".md", ".yaml", ".csv"]
  /// The deepest folder that is read: 8 below the given one.
  package static let depthLimit = 8
  /// The largest file that is read, in bytes: one more than a source may have, so that `SourceFile.read` can say so.
  package static let sizeLimit = SourceFile.sizeLimit + 1

  /// Reads all files below a folder whose names end as given, sorted by the bytes of their paths.
  ///
  /// Names that begin with a full stop are passed over, and so are files with other endings. Whatever else cannot be
  /// read stands among the files with its problem, and the others are read all the same.
  ///
  /// - Parameters:
  ///   - path: the folder as the person gave it.
  ///   - endings: in small letters, with their full stop; a file that differs only in capitals is a problem.
  ///   - sizeLimit: in bytes; a larger file is not read.
  ///   - folders: whether folders below it are read too.
  ///   - calls: the system.
  /// - Returns: the files and the problems together.
  /// - Throws: a problem of the folder itself.
  package static func read(
    path: String, endings: [String] = endings, sizeLimit: Int = sizeLimit, folders: Bool = true,
    calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> [FoundFile] {
    let root: Int32
    var reading = SourceReading(root: path, endings: endings, sizeLimit: sizeLimit, folders: folders, calls: calls)
    do {
      root = try calls.openat(OperatingSystem.workingFolder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
      defer { try? calls.close(root) }
      try reading.readFolder(root, below: [], depth: 0)
    } catch {
      throw FileProblem(path: path, attempt: "read the folder", error: error)
    }
    return reading.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The names of the folders right below a folder, sorted by their bytes. Files and names that begin with a full stop
  /// are passed over.
  ///
  /// - Throws: a problem of the folder itself; and for the first link, or folder with a name that is not portable, since
  ///   a version that goes missing in silence does harm.
  package static func list(path: String, calls: any SystemCalls = OperatingSystem()) throws(FileProblem) -> [String] {
    var folders: [String] = []
    var problem: FileProblem?
    do {
      let root = try calls.openat(OperatingSystem.workingFolder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
      defer { try? calls.close(root) }
      for name in try calls.readdir(root).sorted(by: inByteOrder) where name.first != UInt8(ascii: ".") {
        let shown = FileProblem.joined(path, name)
        // A name that is not UTF-8 cannot be asked about, so it may be a folder.
        let text = String(validating: name, as: UTF8.self)
        let kind = try text.map { name throws(SystemError) in try calls.fstatat(root, name).kind } ?? .folder
        if kind == .link { problem = problem ?? .notFollowed(shown, kind) }
        if kind == .folder {
          if let fault = PortableName.fault(in: name) { problem = problem ?? .unportable(shown, fault) }
          if let text { folders.append(text) }
        }
      }
    } catch {
      throw FileProblem(path: path, attempt: "read the folder", error: error)
    }
    if let problem { throw problem }
    return folders
  }

  /// The names of the files in a folder, whatever they hold, sorted by their bytes. Passed over are folders, links and
  /// devices, names that begin with a full stop, and those that are not UTF-8. Nobody's name is asked for, as Foundation does
  /// where it is asked what a file is.
  ///
  /// - Throws: a problem of the folder itself.
  package static func fileNames(
    path: String, calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> [String] {
    var names: [String] = []
    do {
      let root = try calls.openat(OperatingSystem.workingFolder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
      defer { try? calls.close(root) }
      for name in try calls.readdir(root).sorted(by: inByteOrder) where name.first != UInt8(ascii: ".") {
        guard let text = String(validating: name, as: UTF8.self) else { continue }
        if try calls.fstatat(root, text).kind == .regular { names.append(text) }
      }
    } catch {
      throw FileProblem(path: path, attempt: "read the folder", error: error)
    }
    return names
  }

  static func inByteOrder(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}

/// One reading of a folder: what was found so far.
private struct SourceReading {
  let root: String
  let endings: [String]
  let sizeLimit: Int
  let folders: Bool
  let calls: any SystemCalls
  var found: [FoundFile] = []

  /// Reads an open folder, whose path below the root (`prefix`) ends in `/` if it is not empty. Throws only if its names
  /// cannot be read.
  mutating func readFolder(_ folder: Int32, below prefix: [UInt8], depth: Int) throws(SystemError) {
    for name in try calls.readdir(folder).sorted(by: SourceFolder.inByteOrder) where name.first != UInt8(ascii: ".") {
      let path = prefix + name
      if let fault = PortableName.fault(in: name) {
        report(path, .unportable(FileProblem.joined(root, path), fault))
        continue
      }
      let text = String(decoding: name, as: UTF8.self)
      do {
        switch try calls.fstatat(folder, text).kind {
        case .folder where !folders: continue
        case .folder: try readSubfolder(folder, text, path, depth: depth + 1)
        case .regular: try readFile(folder, text, path)
        case let kind: report(path, .notFollowed(FileProblem.joined(root, path), kind))
        }
      } catch {
        report(path, FileProblem(path: FileProblem.joined(root, path), attempt: "read it", error: error))
      }
    }
  }

  private mutating func readSubfolder(
    _ parent: Int32, _ name: String, _ path: [UInt8], depth: Int
  ) throws(SystemError) {
    guard depth <= SourceFolder.depthLimit else {
      let problem = FileProblem(
        path: FileProblem.joined(root, path), attempt: "read the folder",
        reason: "it lies more than \(SourceFolder.depthLimit) folders deep", remedy: "Move it further up.")
      return report(path, problem)
    }
    let folder = try calls.openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, mode: 0)
    defer { try? calls.close(folder) }
    try readFolder(folder, below: path + [UInt8(ascii: "/")], depth: depth)
  }

  private mutating func readFile(_ parent: Int32, _ name: String, _ path: [UInt8]) throws(SystemError) {
    guard endings.contains(where: { name.utf8.reversed().starts(with: $0.utf8.reversed()) }) else {
      let folded = PortableName.folded(name.utf8)
      if let ending = endings.first(where: { folded.reversed().starts(with: $0.utf8.reversed()) }) {
        let problem = FileProblem(
          path: FileProblem.joined(root, path), attempt: "take it as a source",
          reason: "its ending has capital letters", remedy: "Rename it to end in \(ending).")
        report(path, problem)
      }
      return
    }
    // O_NONBLOCK: a FIFO put there since it was looked at must not hold the reader up.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = try calls.openat(parent, name, flags, mode: 0)
    defer { try? calls.close(file) }
    let status = try calls.fstat(file)
    guard status.kind == .regular else {
      return report(path, .notFollowed(FileProblem.joined(root, path), status.kind))
    }
    guard status.size <= sizeLimit else { return report(path, tooLarge(path)) }
    var bytes: [UInt8] = []
    while bytes.count <= sizeLimit {
      let more = try calls.read(file, count: max(status.size - bytes.count, 4096))
      if more.isEmpty {
        found.append(FoundFile(path: String(decoding: path, as: UTF8.self), content: .success(bytes)))
        return
      }
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
    // It grew while it was read.
    report(path, tooLarge(path))
  }

  private func tooLarge(_ path: [UInt8]) -> FileProblem {
    FileProblem(
      path: FileProblem.joined(root, path), attempt: "read the file", reason: "it has more than \(sizeLimit) bytes",
      remedy: "Split it, or check that this is the file you meant.")
  }

  private mutating func report(_ path: [UInt8], _ problem: FileProblem) {
    found.append(FoundFile(path: FileProblem.shown(path), content: .failure(problem)))
  }
}

extension FileProblem {
  /// A path below the one that the person gave, for a message.
  static func joined(_ path: String, _ name: some Sequence<UInt8>) -> String {
    (path.utf8.last == UInt8(ascii: "/") ? path : path + "/") + shown(name)
  }

  fileprivate static func unportable(_ path: String, _ fault: String) -> FileProblem {
    FileProblem(path: path, attempt: "take it in", reason: fault, remedy: PortableName.remedy)
  }

  fileprivate static func notFollowed(_ path: String, _ kind: FileKind) -> FileProblem {
    FileProblem(
      path: path, attempt: "take it in",
      reason: kind == .link ? "it is a symbolic link" : "it is not a regular file but a pipe, socket or device",
      remedy: kind == .link ? "Put the file or folder itself in the place of the link." : "Move it out of this folder.")
  }
}
