internal import Glibc

/// Makes a folder for what only a person, or a group, may see: whole or not at all, and never over anything.
package enum PrivateFolder {
  /// What became of it.
  package enum Outcome: Hashable, Sendable {
    /// The folder was made, and is on the disk.
    case created
    /// Something with this name was there already; nothing was changed.
    case nameTaken
  }

  /// Makes a folder with files in it.
  ///
  /// It is written to a hidden folder beside it and put in its place by renaming. What a call that was broken off left
  /// is removed by the next one, whatever the name it was for.
  ///
  /// - Parameters:
  ///   - path: the folder as the person gave it. The folders above it are made if they are not there, with the same
  ///     permissions; those that are there may be reached through links.
  ///   - files: paths below the folder with `/` between names, and bytes.
  ///   - group: the name of a group that may read and write it too; nil for nobody but the person.
  ///   - patience: how long to wait, in milliseconds, while another procdoc writes beside the same folder.
  ///   - calls: the system.
  /// - Returns: whether it was made, or its name was taken.
  /// - Throws: the first problem; there is then no such folder, unless the problem says that it is in place.
  package static func create(
    path: String, files: [(path: String, bytes: [UInt8])], group: String? = nil, patience: Int = 10_000,
    calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> Outcome {
    var permissions = FilePermissions.personal
    if let group { permissions = try .shared(withGroup: group, path: path, calls: calls) }
    return try create(
      path: path, files: files, permissions: permissions, group: group, patience: patience, calls: calls)
  }

  /// As the other, with permissions of any kind.
  /// - Parameter mayBeEmpty: whether an empty folder of the name may be there.
  static func create(
    path: String, files: [(path: String, bytes: [UInt8])], permissions: FilePermissions, mayBeEmpty: Bool = false,
    group: String? = nil, patience: Int = 10_000, calls: any SystemCalls
  ) throws(FileProblem) -> Outcome {
    let tree = try OutputTree(files, marker: .unfinished, root: path)
    let target = try OutputPath(path, what: "folder")
    let parent = try openOrMake(target.parent, group: group, permissions: permissions, calls: calls)
    // Closing it frees the lock, and so does the end of the process: nothing is left that could block a later call.
    defer { try? calls.close(parent) }
    try FolderLock.take(parent, path: path, purpose: .writeBeside, patience: patience, calls: calls)
    return try make(
      target.name, in: parent, path: path, tree, list: OutputMarker.unfinished.list(of: files.map(\.path)),
      mayBeEmpty: mayBeEmpty, group: group, permissions: permissions, calls: calls)
  }

  /// Makes a folder in one that is there, whose lock is held.
  /// - Parameters:
  ///   - name: the folder's.
  ///   - parent: the folder above it, open.
  ///   - path: the folder as the person would name it, for messages.
  ///   - files: paths below it with `/` between names, and bytes.
  ///   - permissions: those of the folder above it, in whose group it then is.
  /// - Throws: as `create`.
  static func make(
    _ name: String, in parent: Int32, path: String, files: [(path: String, bytes: [UInt8])],
    permissions: FilePermissions, calls: any SystemCalls
  ) throws(FileProblem) -> Outcome {
    let tree = try OutputTree(files, marker: .unfinished, root: path)
    return try make(
      name, in: parent, path: path, tree, list: OutputMarker.unfinished.list(of: files.map(\.path)),
      mayBeEmpty: false, group: nil,
      permissions: permissions, calls: calls)
  }

  private static func make(
    _ name: String, in parent: Int32, path: String, _ tree: OutputTree, list: [UInt8], mayBeEmpty: Bool,
    group: String?, permissions: FilePermissions, calls: any SystemCalls
  ) throws(FileProblem) -> Outcome {
    let new = WrittenFolder(parent: parent, name: newName(name), marker: .unfinished, calls: calls)
    sweep(parent, but: new.name, calls: calls)
    try clear(new, path: path)
    let isThere = try explain(path, "look at it") { () throws(SystemError) -> Bool in
      try isTaken(name, in: parent, mayBeEmpty: mayBeEmpty, calls: calls)
    }
    if isThere { return .nameTaken }
    do {
      try write(tree, list: list, to: new, path: path, group: group, permissions: permissions)
      return try putInPlace(new, as: name, path: path)
    } catch {
      // What cannot be removed now, the next call removes.
      _ = try? new.remove()
      throw error
    }
  }

  private static func write(
    _ tree: OutputTree, list: [UInt8], to new: WrittenFolder, path: String, group: String?,
    permissions: FilePermissions
  ) throws(FileProblem) {
    let calls = new.calls
    let folder = try explain(path, "make a folder beside it") { () throws(SystemError) in
      try OutputTree.makeFolder(
        new.parent, new.name, permissions: permissions.isExact ? .personal : permissions, calls: calls)
    }
    defer { try? calls.close(folder) }
    // Apart from making it: this is where a group shows that the person does not belong to it.
    try settle(folder, path: path, group: group, permissions: permissions, calls: calls)
    // The list first, so that whatever is there can be removed.
    try explain(path, "write the list of its files") { () throws(SystemError) in
      try OutputTree.writeList(
        folder, OutputMarker.unfinished.listName, list, permissions: permissions, calls: calls)
    }
    try tree.write(into: folder, shown: path, permissions: permissions, calls: calls)
  }

  /// Gives a folder that was just made its group and mode.
  private static func settle(
    _ folder: Int32, path: String, group: String?, permissions: FilePermissions, calls: any SystemCalls
  ) throws(FileProblem) {
    do {
      try permissions.settle(folder, calls: calls)
    } catch {
      let isRefused = group != nil && error.number == EPERM
      throw FileProblem(
        path: path, attempt: group.map { "share it with the group \(FileProblem.shown($0.utf8))" } ?? "make it private",
        reason: error.reason,
        remedy: isRefused ? "Name a group that you belong to; the command `groups` lists them." : error.remedy)
    }
  }

  private static func putInPlace(
    _ new: WrittenFolder, as name: String, path: String
  ) throws(FileProblem) -> Outcome {
    let calls = new.calls
    do {
      // Under the lock nobody else's procdoc makes the name; what another program puts there is not replaced unless it
      // is an empty folder, which nobody misses.
      try calls.renameat(new.parent, new.name, name)
    } catch {
      guard [EEXIST, ENOTEMPTY, ENOTDIR].contains(error.number) else {
        throw FileProblem(path: path, attempt: "put the new folder in its place", error: error)
      }
      _ = try? new.remove()
      return .nameTaken
    }
    try explain(path, "make sure that the new folder, which is in place, is on the disk") { () throws(SystemError) in
      try calls.fsync(new.parent)
    }
    removeList(from: name, in: new.parent, calls: calls)
    return .created
  }

  /// Takes the list out of a folder that is in place. Should it stay, it does no harm.
  private static func removeList(from name: String, in parent: Int32, calls: any SystemCalls) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    guard let folder = try? calls.openat(parent, name, flags, mode: 0) else { return }
    try? calls.unlinkat(folder, OutputMarker.unfinished.listName, 0)
    try? calls.close(folder)
  }

  private static func isTaken(
    _ name: String, in parent: Int32, mayBeEmpty: Bool, calls: any SystemCalls
  ) throws(SystemError) -> Bool {
    let folder = WrittenFolder(parent: parent, name: name, marker: .unfinished, calls: calls)
    switch try folder.kind() {
    case nil: return false
    case .folder: return mayBeEmpty ? !(try folder.isEmpty()) : true
    case .regular, .link, .other: return true
    }
  }

  /// The name of the hidden folder in which one is written.
  private static func newName(_ name: String) -> String { ".\(name).procdoc-new" }

  /// Removes what other calls that were broken off left under other names: nobody may ever ask for those names again,
  /// and what lies there is as private as the rest. Only what such a call wrote is removed.
  private static func sweep(_ parent: Int32, but name: String, calls: any SystemCalls) {
    guard let names = try? calls.readdir(parent) else { return }
    for bytes in names.sorted(by: SourceFolder.inByteOrder) where bytes.starts(with: [0x2E]) {
      guard let left = String(validating: bytes, as: UTF8.self), left.utf8.reversed().starts(with: ending),
        !left.utf8.elementsEqual(name.utf8)
      else { continue }
      let folder = WrittenFolder(parent: parent, name: left, marker: .unfinished, calls: calls)
      if (try? folder.kind()) == .folder { _ = try? folder.remove() }
    }
  }

  private static let ending = Array(".procdoc-new".utf8.reversed())

  /// Removes what a call for the same name left.
  private static func clear(_ new: WrittenFolder, path: String) throws(FileProblem) {
    let attempt = "remove what an earlier call left beside it"
    let strangers = try explain(path, attempt) { () throws(SystemError) -> [String] in
      switch try new.kind() {
      case nil: []
      case .folder: try new.remove()
      case .regular, .link, .other: [new.name]
      }
    }
    guard strangers.isEmpty else {
      throw FileProblem(
        path: path, attempt: attempt,
        reason: "\(new.name) holds what procdoc did not write: \(strangers.prefix(20).joined(separator: ", "))",
        remedy: "Move it to a place of its own, or delete it, and run it again.")
    }
  }

  /// Opens a folder, and makes it and those above it where they are not there.
  private static func openOrMake(
    _ path: String, group: String?, permissions: FilePermissions, calls: any SystemCalls
  ) throws(FileProblem) -> Int32 {
    do {
      return try calls.openat(OperatingSystem.workingFolder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
    } catch {
      guard error.number == ENOENT else { throw FileProblem(path: path, attempt: "open the folder", error: error) }
    }
    let missing = try OutputPath(path, what: "folder")
    let parent = try openOrMake(missing.parent, group: group, permissions: permissions, calls: calls)
    defer { try? calls.close(parent) }
    let made: Int32
    do {
      made = try OutputTree.makeFolder(
        parent, missing.name, permissions: permissions.isExact ? .personal : permissions, calls: calls)
    } catch {
      guard error.number == EEXIST else { throw FileProblem(path: path, attempt: "make the folder", error: error) }
      // Another call made it meanwhile.
      return try explain(path, "open the folder") { () throws(SystemError) in
        try calls.openat(parent, missing.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, mode: 0)
      }
    }
    do {
      try settle(made, path: path, group: group, permissions: permissions, calls: calls)
      try explain(path, "make the folder") { () throws(SystemError) in try calls.fsync(parent) }
    } catch {
      try? calls.close(made)
      // Else the next call would find it there, and never share it.
      try? calls.unlinkat(parent, missing.name, AT_REMOVEDIR)
      throw error
    }
    return made
  }

  private static func explain<Answer>(
    _ path: String, _ attempt: String, _ body: () throws(SystemError) -> Answer
  ) throws(FileProblem) -> Answer {
    do {
      return try body()
    } catch {
      throw FileProblem(path: path, attempt: attempt, error: error)
    }
  }
}

extension OutputMarker {
  /// The names in a folder that is being made. It never carries the marker: only its list is used, and that goes when
  /// the folder is in place.
  static let unfinished = OutputMarker(
    name: ".procdoc-output", content: [], listName: ".procdoc-files", companions: [])
}
