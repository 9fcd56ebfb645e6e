internal import Glibc

/// A folder that procdoc wrote or began to write, by its name in an open parent folder: what is in it, and how to
/// remove just what procdoc put there.
struct WrittenFolder {
  let parent: Int32
  let name: String
  let marker: OutputMarker
  let calls: any SystemCalls

  /// What the name stands for; nil if nothing is there. A link is not followed.
  func kind() throws(SystemError) -> FileKind? {
    do {
      return try calls.fstatat(parent, name).kind
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
  }

  /// Whether there is no name in the folder.
  func isEmpty() throws(SystemError) -> Bool {
    try inside { folder throws(SystemError) in try calls.readdir(folder).isEmpty }
  }

  /// Whether the folder holds the marker with its exact bytes.
  func carriesMarker() throws(SystemError) -> Bool {
    try inside { folder throws(SystemError) in
      try bytes(of: marker.name, in: folder, limit: marker.content.count + 1) == marker.content
    }
  }

  /// The paths, safe to print, of all that procdoc did not write; sorted.
  func strangers() throws(SystemError) -> [String] {
    try inside { folder throws(SystemError) in
      try walk(folder, below: [], written: try writtenPaths(folder), removing: false)
    }
  }

  /// Removes what procdoc wrote and the folder itself; with strangers in it, removes nothing and gives their paths.
  ///
  /// The marker goes first, so that a folder which is half removed is not taken for a whole one, and the list last, so
  /// that a removal that was broken off can be finished.
  func remove() throws(SystemError) -> [String] {
    let strangers = try inside { folder throws(SystemError) in
      let written = try writtenPaths(folder)
      let strangers = try walk(folder, below: [], written: written, removing: false)
      guard strangers.isEmpty else { return strangers }
      try removeIfThere(marker.name, in: folder)
      try calls.fsync(folder)
      // What came in since the first walk stays, and with it the list.
      let late = try walk(folder, below: [], written: written, removing: true)
      guard late.isEmpty else { return late }
      // A cut of the power must not leave files without the list.
      try calls.fsync(folder)
      try removeIfThere(marker.listName, in: folder)
      return []
    }
    if strangers.isEmpty { try calls.unlinkat(parent, name, AT_REMOVEDIR) }
    return strangers
  }

  /// The files that count as written, and the folders on their way, by their paths' bytes.
  private struct WrittenPaths {
    let files: Set<[UInt8]>
    let folders: Set<[UInt8]>
  }

  private func writtenPaths(_ folder: Int32) throws(SystemError) -> WrittenPaths {
    let files = marker.known(byList: try bytes(of: marker.listName, in: folder, limit: 64 * 1024 * 1024))
    var folders: Set<[UInt8]> = []
    for file in files {
      for end in file.indices where file[end] == UInt8(ascii: "/") { folders.insert(Array(file[..<end])) }
    }
    return WrittenPaths(files: files, folders: folders)
  }

  /// Goes through all names, never into a folder or link that procdoc did not make, and gives the strangers.
  private func walk(
    _ folder: Int32, below prefix: [UInt8], written: WrittenPaths, removing: Bool
  ) throws(SystemError) -> [String] {
    var strangers: [String] = []
    for bytes in try calls.readdir(folder).sorted(by: SourceFolder.inByteOrder) {
      let path = prefix + bytes
      // Names that are not UTF-8 are never ours and could not be asked about.
      let name = String(validating: bytes, as: UTF8.self)
      let kind = try name.map { name throws(SystemError) in try calls.fstatat(folder, name).kind }
      if let name, kind == .regular, written.files.contains(path) {
        if removing && !path.elementsEqual(marker.listName.utf8) { try calls.unlinkat(folder, name, 0) }
      } else if let name, kind == .folder, written.folders.contains(path) {
        strangers += try walk(folder, into: name, path, written: written, removing: removing)
      } else {
        strangers.append(FileProblem.shown(path) + (kind == .folder ? "/" : ""))
      }
    }
    return strangers
  }

  private func walk(
    _ parent: Int32, into name: String, _ path: [UInt8], written: WrittenPaths, removing: Bool
  ) throws(SystemError) -> [String] {
    let folder = try calls.openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, mode: 0)
    defer { try? calls.close(folder) }
    let strangers = try walk(folder, below: path + [UInt8(ascii: "/")], written: written, removing: removing)
    if removing && strangers.isEmpty { try calls.unlinkat(parent, name, AT_REMOVEDIR) }
    return strangers
  }

  /// The first bytes of a file, at most `limit`; nil if it is not there or not a regular file.
  private func bytes(of file: String, in folder: Int32, limit: Int) throws(SystemError) -> [UInt8]? {
    let opened: Int32
    do {
      guard try calls.fstatat(folder, file).kind == .regular else { return nil }
      opened = try calls.openat(folder, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode: 0)
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    defer { try? calls.close(opened) }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let more = try calls.read(opened, count: min(limit - bytes.count, 65536))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  private func removeIfThere(_ file: String, in folder: Int32) throws(SystemError) {
    do {
      try calls.unlinkat(folder, file, 0)
    } catch {
      if error.number != ENOENT { throw error }
    }
  }

  private func inside<Answer>(_ body: (Int32) throws(SystemError) -> Answer) throws(SystemError) -> Answer {
    let folder = try calls.openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, mode: 0)
    defer { try? calls.close(folder) }
    return try body(folder)
  }
}
