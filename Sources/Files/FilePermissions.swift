internal import Glibc

/// Who may read and write what procdoc makes: the modes of files and folders, and their group.
package struct FilePermissions: Hashable, Sendable {
  /// The mode of a file.
  package let file: UInt32
  /// The mode of a folder.
  package let folder: UInt32
  /// The number of the group; nil for the one that the system gives.
  package let group: UInt32?
  /// Whether the modes are set as they stand, whatever the person's umask; else that narrows them, as with any tool.
  package let isExact: Bool

  /// 0644 and 0755, narrowed by the person's umask: for what may lie about.
  package static let ordinary = FilePermissions(file: 0o644, folder: 0o755, group: nil, isExact: false)

  /// 0600 and 0700: nobody but the person.
  package static let personal = FilePermissions(file: 0o600, folder: 0o700, group: nil, isExact: true)

  /// 0660 and 2770: the person and a group, given by its number. What is made in such a folder is the group's too.
  package static func shared(group: UInt32) -> FilePermissions {
    FilePermissions(file: 0o660, folder: 0o2770, group: group, isExact: true)
  }

  /// As `shared(group:)`, by the group's name.
  /// - Parameters:
  ///   - group: the name as the person gave it.
  ///   - path: what is to be shared, for a message.
  ///   - calls: the system.
  /// - Throws: if there is no such group, or the system cannot say.
  package static func shared(
    withGroup group: String, path: String, calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> FilePermissions {
    let attempt = "share it with the group \(FileProblem.shown(group.utf8))"
    let number: UInt32?
    do {
      number = try calls.groupNumber(of: group)
    } catch {
      throw FileProblem(path: path, attempt: attempt, error: error)
    }
    guard let number else {
      throw FileProblem(
        path: path, attempt: attempt, reason: "this computer has no group of that name",
        remedy: "Name a group that you belong to; the command `groups` lists them.")
    }
    return .shared(group: number)
  }

  /// What goes with a folder that is there: in a folder for the person alone, files for the person alone; in one that is
  /// shared with a group, files that are shared with it.
  /// - Parameter path: the folder; it may be reached through links.
  /// - Throws: if it is not there or is no folder.
  package static func like(
    folder path: String, calls: any SystemCalls = OperatingSystem()
  ) throws(FileProblem) -> FilePermissions {
    do {
      let folder = try calls.openat(
        OperatingSystem.workingFolder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
      defer { try? calls.close(folder) }
      return .like(folder: try calls.fstat(folder))
    } catch {
      throw FileProblem(path: path, attempt: "look at the folder", error: error)
    }
  }

  /// What goes with a folder, by what the system says of it.
  static func like(folder: FileStatus) -> FilePermissions {
    FilePermissions(
      file: folder.mode & 0o666, folder: folder.mode & 0o7777, group: folder.mode & 0o070 == 0 ? nil : folder.group,
      isExact: true)
  }

  /// What a file has that is to be replaced. Where its group may do nothing, the group does not matter.
  static func like(file: FileStatus) -> FilePermissions {
    FilePermissions(
      file: file.mode & 0o777, folder: 0o700, group: file.mode & 0o070 == 0 ? nil : file.group, isExact: true)
  }

  /// The mode to make a file with: never more than it will have, and nobody else's until `settle`.
  var fileAtFirst: UInt32 { isExact ? file & 0o700 : file }

  /// The mode to make a folder with; see `fileAtFirst`.
  var folderAtFirst: UInt32 { isExact ? folder & 0o700 : folder }

  /// Gives a file or folder that was just made its group and mode, and looks whether it has them.
  /// - Throws: also where the disk says yes and does nothing.
  func settle(_ made: Int32, calls: any SystemCalls) throws(SystemError) {
    guard isExact else { return }
    let before = try calls.fstat(made)
    let wanted = before.kind == .folder ? folder : file
    func isRight(_ status: FileStatus) -> Bool {
      status.mode == wanted && (group == nil || status.group == group)
    }
    if isRight(before) { return }
    if let group, before.group != group { try calls.fchown(made, group: group) }
    // After the group: until then it is another group that the mode would let in.
    try calls.fchmod(made, mode: wanted)
    guard isRight(try calls.fstat(made)) else { throw SystemError(EOPNOTSUPP) }
  }
}
