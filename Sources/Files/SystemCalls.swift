/// What a directory entry or an open file is.
package enum FileKind: Sendable, Hashable {
  case regular, folder, link
  /// A FIFO, socket or device.
  case other
}

/// What the system says of a file.
package struct FileStatus: Sendable, Hashable {
  package let kind: FileKind
  /// In bytes.
  package let size: Int
  /// Who may do what: the last twelve bits of the system's mode.
  package let mode: UInt32
  /// The number of its group.
  package let group: UInt32

  package init(kind: FileKind, size: Int, mode: UInt32 = 0, group: UInt32 = 0) {
    self.kind = kind
    self.size = size
    self.mode = mode
    self.group = group
  }
}

/// The system calls that this target makes, by their own names. A test puts its own in their place, to fail any one
/// of them; everything else uses `OperatingSystem`.
///
/// `folder` is the descriptor of an open folder, or `workingFolder`; `name` is looked up in it.
package protocol SystemCalls: Sendable {
  /// Opens, or with `O_CREAT` creates, and gives the descriptor. `flags` are the system's (`O_RDONLY` …).
  func openat(_ folder: Int32, _ name: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32
  /// Closes; the descriptor is gone even if this throws.
  func close(_ file: Int32) throws(SystemError)
  /// Reads at most `count` bytes; none at the end of the file.
  func read(_ file: Int32, count: Int) throws(SystemError) -> [UInt8]
  /// Reads at most `count` bytes from `offset`, in bytes from the file's beginning; none beyond its end.
  func pread(_ file: Int32, count: Int, offset: Int) throws(SystemError) -> [UInt8]
  /// Writes some of the bytes and gives their number, which may be fewer than there are.
  func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int
  /// Waits until a file's bytes or a folder's names are on the disk.
  func fsync(_ file: Int32) throws(SystemError)
  /// What an open file is.
  func fstat(_ file: Int32) throws(SystemError) -> FileStatus
  /// What a name stands for; a link is not followed.
  func fstatat(_ folder: Int32, _ name: String) throws(SystemError) -> FileStatus
  /// Gives an open file or folder its mode, exactly.
  func fchmod(_ file: Int32, mode: UInt32) throws(SystemError)
  /// Gives an open file or folder to a group; its owner stays.
  func fchown(_ file: Int32, group: UInt32) throws(SystemError)
  /// The number of a group by its name; nil if there is none.
  func groupNumber(of name: String) throws(SystemError) -> UInt32?
  /// The whole path of something that is there, from `/`, without links, as bytes.
  func realpath(_ path: String) throws(SystemError) -> [UInt8]
  /// Makes a folder.
  func mkdirat(_ folder: Int32, _ name: String, mode: UInt32) throws(SystemError)
  /// Gives a file or folder another name in the same folder.
  func renameat(_ folder: Int32, _ name: String, _ newName: String) throws(SystemError)
  /// Removes a file, or with `AT_REMOVEDIR` an empty folder.
  func unlinkat(_ folder: Int32, _ name: String, _ flags: Int32) throws(SystemError)
  /// Takes the lock of an open folder for this descriptor (`flock`); false while another holds it. The system frees it
  /// when the descriptor is closed or its process ends.
  func lock(_ folder: Int32) throws(SystemError) -> Bool
  /// All names in an open folder but `.` and `..`, as bytes, in no order.
  func readdir(_ folder: Int32) throws(SystemError) -> [[UInt8]]
}
