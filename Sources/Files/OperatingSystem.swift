internal import Glibc

/// The system's own calls. The only place in procdoc, with the target CommonMark, where memory is handled by hand.
package struct OperatingSystem: SystemCalls {
  /// In the place of an open folder: names are looked up from the working folder.
  package static let workingFolder = AT_FDCWD

  package init() {}

  package func openat(_ folder: Int32, _ name: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    // Swift would hand the system the part before a NUL, which is another name.
    guard !name.utf8.contains(0) else { throw SystemError(EINVAL) }
    return try checked { unsafe Glibc.openat(folder, name, flags, mode) }
  }

  package func close(_ file: Int32) throws(SystemError) {
    // Not repeated on EINTR: Linux has freed the descriptor, which may be another file's by now.
    guard Glibc.close(file) == 0 || errno == EINTR else { throw SystemError(errno) }
  }

  package func read(_ file: Int32, count: Int) throws(SystemError) -> [UInt8] {
    try unsafe bytes(count) { unsafe Glibc.read(file, $0, count) }
  }

  package func pread(_ file: Int32, count: Int, offset: Int) throws(SystemError) -> [UInt8] {
    try unsafe bytes(count) { unsafe Glibc.pread(file, $0, count, off_t(offset)) }
  }

  /// What a call puts into memory for `count` bytes, of which it says how many it filled.
  private func bytes(_ count: Int, _ call: (UnsafeMutablePointer<UInt8>?) -> Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var length = -1
      repeat { length = unsafe call(buffer.baseAddress) } while length < 0 && errno == EINTR
      if length < 0 { failure = SystemError(errno) }
      initialized = max(0, length)
    }
    if let failure { throw failure }
    return bytes
  }

  package func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try checked { unsafe bytes.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) } }
  }

  package func fsync(_ file: Int32) throws(SystemError) {
    // Never repeated: Linux reports a lost page once and then forgets it.
    guard Glibc.fsync(file) == 0 else { throw SystemError(errno) }
  }

  package func fstat(_ file: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe Glibc.fstat(file, &status) == 0 else { throw SystemError(errno) }
    return FileStatus(status)
  }

  package func fstatat(_ folder: Int32, _ name: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe Glibc.fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw SystemError(errno) }
    return FileStatus(status)
  }

  package func fchmod(_ file: Int32, mode: UInt32) throws(SystemError) {
    guard Glibc.fchmod(file, mode) == 0 else { throw SystemError(errno) }
  }

  package func fchown(_ file: Int32, group: UInt32) throws(SystemError) {
    // The greatest number says that the owner stays.
    guard Glibc.fchown(file, uid_t.max, group) == 0 else { throw SystemError(errno) }
  }

  package func groupNumber(of name: String) throws(SystemError) -> UInt32? {
    guard !name.utf8.contains(0) else { return nil }
    var size = 1024
    while true {
      var memory = [CChar](repeating: 0, count: size)
      var entry = unsafe group()
      var found: UnsafeMutablePointer<group>? = nil
      let failure = unsafe getgrnam_r(name, &entry, &memory, size, &found)
      switch failure {
      case 0: return unsafe found == nil ? nil : entry.gr_gid
      case EINTR: continue
      // A large group has many members, whose names need memory too.
      case ERANGE where size < 1 << 24: size *= 4
      // Different directories of users have different ways to say that they know no such name.
      case ENOENT, ESRCH, EBADF, EPERM: return nil
      default: throw SystemError(failure)
      }
    }
  }

  package func realpath(_ path: String) throws(SystemError) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw SystemError(EINVAL) }
    guard let found = unsafe Glibc.realpath(path, nil) else { throw SystemError(errno) }
    defer { unsafe free(found) }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: found, count: strlen(found)))
  }

  package func mkdirat(_ folder: Int32, _ name: String, mode: UInt32) throws(SystemError) {
    guard unsafe Glibc.mkdirat(folder, name, mode) == 0 else { throw SystemError(errno) }
  }

  package func renameat(_ folder: Int32, _ name: String, _ newName: String) throws(SystemError) {
    guard unsafe Glibc.renameat(folder, name, folder, newName) == 0 else { throw SystemError(errno) }
  }

  package func unlinkat(_ folder: Int32, _ name: String, _ flags: Int32) throws(SystemError) {
    guard unsafe Glibc.unlinkat(folder, name, flags) == 0 else { throw SystemError(errno) }
  }

  package func lock(_ folder: Int32) throws(SystemError) -> Bool {
    // Without a wait no signal can break it off.
    guard flock(folder, LOCK_EX | LOCK_NB) != 0 else { return true }
    guard errno == EWOULDBLOCK else { throw SystemError(errno) }
    return false
  }

  package func readdir(_ folder: Int32) throws(SystemError) -> [[UInt8]] {
    // A descriptor of its own, since closedir closes it.
    let own = try openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, mode: 0)
    guard let stream = unsafe fdopendir(own) else {
      let failure = SystemError(errno)
      try close(own)
      throw failure
    }
    defer { unsafe _ = closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe Glibc.readdir(stream) else {
        guard errno == 0 else { throw SystemError(errno) }
        return names
      }
      let name = unsafe OperatingSystem.name(of: entry)
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
  }

  /// The name's bytes up to its NUL. The record may be shorter than the type says, so it is never copied as a whole.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(entry) + offset
    let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: length))
  }

  /// Makes a call, again if a signal broke it off, and throws its `errno` if it gave a negative number.
  private func checked<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(errno) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: FileKind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), mode: UInt32(status.st_mode) & 0o7777, group: UInt32(status.st_gid))
  }
}
