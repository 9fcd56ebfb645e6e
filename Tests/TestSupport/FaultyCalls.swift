package import Files
internal import Glibc
internal import Synchronization

/// The real calls, of which those with chosen numbers go wrong.
package final class FaultyCalls: SystemCalls {
  /// How a call goes wrong.
  package enum Fault: Sendable, Equatable {
    /// It does nothing and gives an error.
    case error(Int32)
    /// It does its work and gives an error all the same, as a network drive may.
    case errorAfter(Int32)
    /// A write takes half of the bytes and says so; other calls go right.
    case shortWrite
    /// A write takes half of the bytes, and the next write finds the disk full; other calls go right.
    case partWrite
    /// The process ends before it, after it, or within a write.
    case deathBefore, deathAfter, deathWithin

    package var isDeath: Bool { [.deathBefore, .deathAfter, .deathWithin].contains(self) }
  }

  private struct State {
    var count = 0
    var dead = false
    var full = false
    var open = 0
    var log: [String] = []
  }

  private let real = OperatingSystem()
  private let faults: [Int: Fault]
  private let lasting: (from: Int, fault: Fault)?
  private let mask: UInt32?
  private let isReadOnly: Bool
  private let ignored: Set<String>
  private let refused: @Sendable (_ call: String, _ name: String) -> Int32?
  private let state = Mutex(State())

  /// - Parameters:
  ///   - faults: by the number of the call, from 1.
  ///   - lasting: how every call from this number on goes wrong.
  ///   - mask: what the process's umask is to seem to be; nil to leave it at what it is.
  ///   - isReadOnly: whether the disk refuses whatever would change it.
  ///   - ignored: calls that go right and do nothing (`fchmod`, `fchown`).
  ///   - refused: an error for calls by their name and the file's, whatever their number.
  package init(
    _ faults: [Int: Fault] = [:], lasting: (from: Int, fault: Fault)? = nil, mask: UInt32? = nil,
    isReadOnly: Bool = false, ignored: Set<String> = [],
    refused: @escaping @Sendable (String, String) -> Int32? = { _, _ in nil }
  ) {
    self.faults = faults
    self.lasting = lasting
    self.mask = mask
    self.isReadOnly = isReadOnly
    self.ignored = ignored
    self.refused = refused
  }

  /// How many calls were made.
  package var count: Int { state.withLock { $0.count } }

  /// How many descriptors were opened and not closed.
  package var leaks: Int { state.withLock { $0.open } }

  /// The calls in order: name, descriptor or file name.
  package var log: [String] { state.withLock { $0.log } }

  private func faultOfCall(_ number: Int) -> Fault? {
    if let lasting, number >= lasting.from { return lasting.fault }
    return faults[number]
  }

  /// Calls that change the disk; `openat` looks at its flags itself.
  private static let changes: Set = ["write", "fchmod", "fchown", "mkdirat", "renameat", "unlinkat"]

  private func perform<Answer>(
    _ call: String, _ name: String, _ work: () throws(SystemError) -> Answer
  ) throws(SystemError) -> Answer {
    let fault = try begin(call, name)
    switch fault {
    case .error(let number): throw SystemError(number)
    case .deathBefore: throw die()
    case .errorAfter(let number):
      _ = try work()
      throw SystemError(number)
    case .deathAfter, .deathWithin:
      _ = try work()
      throw die()
    case .shortWrite, .partWrite, nil: return try work()
    }
  }

  private func begin(_ call: String, _ name: String) throws(SystemError) -> Fault? {
    let (number, dead) = state.withLock { state in
      state.count += 1
      state.log.append(call + " " + name)
      return (state.count, state.dead)
    }
    if dead { throw SystemError(EIO) }
    if let error = refused(call, name) { throw SystemError(error) }
    if isReadOnly, FaultyCalls.changes.contains(call) { throw SystemError(EROFS) }
    return faultOfCall(number)
  }

  private func die() -> SystemError {
    state.withLock { $0.dead = true }
    return SystemError(EIO)
  }

  package func openat(_ folder: Int32, _ name: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    var opened: Int32 = -1
    do {
      try perform("openat", name) { () throws(SystemError) -> Void in
        if isReadOnly, flags & (O_ACCMODE | O_CREAT) != O_RDONLY { throw SystemError(EROFS) }
        opened = try real.openat(folder, name, flags, mode: mode)
        // As it would be had the system asked for this mask.
        if let mask, flags & O_CREAT != 0 { try real.fchmod(opened, mode: mode & ~mask) }
      }
      state.withLock { $0.open += 1 }
      return opened
    } catch {
      // Nobody else will.
      if opened >= 0 { try? real.close(opened) }
      throw error
    }
  }

  package func close(_ file: Int32) throws(SystemError) {
    // It is gone in any case, as when a process ends.
    defer { try? real.close(file) }
    state.withLock { $0.open -= 1 }
    try perform("close", "\(file)") { () throws(SystemError) in }
  }

  package func read(_ file: Int32, count: Int) throws(SystemError) -> [UInt8] {
    try perform("read", "\(file)") { () throws(SystemError) in try real.read(file, count: count) }
  }

  package func pread(_ file: Int32, count: Int, offset: Int) throws(SystemError) -> [UInt8] {
    try perform("pread", "\(file)") { () throws(SystemError) in try real.pread(file, count: count, offset: offset) }
  }

  package func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let (fault, full) = state.withLock { (faultOfCall($0.count + 1), $0.full) }
    return try perform("write", "\(file)") { () throws(SystemError) in
      if full { throw SystemError(ENOSPC) }
      guard [.shortWrite, .partWrite, .deathWithin].contains(fault) else { return try real.write(file, bytes) }
      if fault == .partWrite { state.withLock { $0.full = true } }
      return try real.write(file, bytes.prefix((bytes.count + 1) / 2))
    }
  }

  package func fsync(_ file: Int32) throws(SystemError) {
    // Not done: no test cuts the power, and thousands of waits for the disk would be long.
    try perform("fsync", "\(file)") { () throws(SystemError) in }
  }

  package func fstat(_ file: Int32) throws(SystemError) -> FileStatus {
    try perform("fstat", "\(file)") { () throws(SystemError) in try real.fstat(file) }
  }

  package func fstatat(_ folder: Int32, _ name: String) throws(SystemError) -> FileStatus {
    try perform("fstatat", name) { () throws(SystemError) in try real.fstatat(folder, name) }
  }

  package func fchmod(_ file: Int32, mode: UInt32) throws(SystemError) {
    try perform("fchmod", "\(file)") { () throws(SystemError) -> Void in
      if !ignored.contains("fchmod") { try real.fchmod(file, mode: mode) }
    }
  }

  package func fchown(_ file: Int32, group: UInt32) throws(SystemError) {
    try perform("fchown", "\(file)") { () throws(SystemError) -> Void in
      if !ignored.contains("fchown") { try real.fchown(file, group: group) }
    }
  }

  package func groupNumber(of name: String) throws(SystemError) -> UInt32? {
    try perform("groupNumber", name) { () throws(SystemError) in try real.groupNumber(of: name) }
  }

  package func realpath(_ path: String) throws(SystemError) -> [UInt8] {
    try perform("realpath", path) { () throws(SystemError) in try real.realpath(path) }
  }

  package func mkdirat(_ folder: Int32, _ name: String, mode: UInt32) throws(SystemError) {
    try perform("mkdirat", name) { () throws(SystemError) -> Void in
      try real.mkdirat(folder, name, mode: mode)
      guard let mask else { return }
      let made = try real.openat(folder, name, O_RDONLY | O_DIRECTORY, mode: 0)
      defer { try? real.close(made) }
      // The set-group bit comes from the folder above and is no part of the mask's business.
      let above = try real.fstat(made).mode & 0o2000
      try real.fchmod(made, mode: mode & ~mask | above)
    }
  }

  package func renameat(_ folder: Int32, _ name: String, _ newName: String) throws(SystemError) {
    try perform("renameat", name) { () throws(SystemError) in try real.renameat(folder, name, newName) }
  }

  package func unlinkat(_ folder: Int32, _ name: String, _ flags: Int32) throws(SystemError) {
    try perform("unlinkat", name) { () throws(SystemError) in try real.unlinkat(folder, name, flags) }
  }

  package func lock(_ folder: Int32) throws(SystemError) -> Bool {
    try perform("lock", "\(folder)") { () throws(SystemError) in try real.lock(folder) }
  }

  package func readdir(_ folder: Int32) throws(SystemError) -> [[UInt8]] {
    try perform("readdir", "\(folder)") { () throws(SystemError) in try real.readdir(folder) }
  }
}
