package import Files
internal import Foundation
internal import Glibc
internal import Synchronization

/// The real calls, with a record of what they changed below one folder. Nothing is waited for.
package final class RecordedDisk: SystemCalls {
  private struct State {
    var record = DiskRecord()
    /// What is open: which node, and where the next write goes.
    var open: [Int32: (node: DiskRecord.Node, offset: Int, appends: Bool)] = [:]
    var syncs = 0
  }

  private let real = OperatingSystem()
  private let root: String
  private let forgotten: Int?
  private let state = Mutex(State())

  /// - Parameters:
  ///   - root: the folder to record, as it is named in calls too. What it holds by now is on the disk.
  ///   - forgotten: the number of a sync, from 1, that is not made, to see that it is needed.
  package init(_ root: String, forgetting forgotten: Int? = nil) throws {
    self.root = root
    self.forgotten = forgotten
    var record = DiskRecord()
    try RecordedDisk.read(root, as: 0, into: &record)
    state.withLock { [record] in $0.record = record }
  }

  private static func read(_ path: String, as folder: DiskRecord.Node, into record: inout DiskRecord) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      let child = path + "/" + name
      let type = try FileManager.default.attributesOfItem(atPath: child)[.type] as? FileAttributeType
      let isFolder = type == .typeDirectory
      let node = record.add(bytes: isFolder ? nil : [UInt8](try Data(contentsOf: URL(fileURLWithPath: child))))
      record.name(name, node, in: folder)
      if isFolder { try read(child, as: node, into: &record) }
    }
  }

  /// How many syncs were asked for.
  package var syncs: Int { state.withLock { $0.syncs } }

  /// What was recorded, up to now.
  package var cuts: PowerCuts { state.withLock { PowerCuts($0.record) } }

  /// What a name stands for in an open folder, or a path in the working folder; nil for anything that is not recorded.
  private static func node(_ folder: Int32, _ name: String, _ root: String, _ state: State) -> DiskRecord.Node? {
    var node: DiskRecord.Node
    var path = name[...]
    if let open = state.open[folder] {
      node = open.node
    } else {
      guard folder == OperatingSystem.workingFolder, name == root || name.hasPrefix(root + "/") else { return nil }
      node = 0
      path = name.dropFirst(root.utf8.count)
    }
    for part in path.split(separator: "/") where part != "." {
      guard let next = state.record.live.folders[node]?[String(part)] else { return nil }
      node = next
    }
    return node
  }

  package func openat(_ folder: Int32, _ name: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    let file = try real.openat(folder, name, flags, mode: mode)
    state.withLock { state in
      var node = RecordedDisk.node(folder, name, root, state)
      if node == nil, flags & O_CREAT != 0, let above = state.open[folder]?.node {
        let made = state.record.add(bytes: [])
        state.record.change(.names(above, [name: made]))
        node = made
      } else if let node, flags & O_TRUNC != 0 {
        state.record.change(.emptied(node))
      }
      if let node { state.open[file] = (node, 0, flags & O_APPEND != 0) }
    }
    return file
  }

  package func close(_ file: Int32) throws(SystemError) {
    state.withLock { $0.open[file] = nil }
    try real.close(file)
  }

  package func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let count = try real.write(file, bytes)
    state.withLock { state in
      guard let open = state.open[file] else { return }
      let offset = open.appends ? state.record.live.files[open.node]?.count ?? 0 : open.offset
      state.record.change(.bytes(open.node, offset, Array(bytes.prefix(count))))
      state.open[file]?.offset = offset + count
    }
    return count
  }

  package func read(_ file: Int32, count: Int) throws(SystemError) -> [UInt8] {
    let bytes = try real.read(file, count: count)
    state.withLock { $0.open[file]?.offset += bytes.count }
    return bytes
  }

  package func fsync(_ file: Int32) throws(SystemError) {
    state.withLock { state in
      guard let open = state.open[file] else { return }
      state.syncs += 1
      if state.syncs != forgotten { state.record.sync(open.node) }
    }
  }

  package func mkdirat(_ folder: Int32, _ name: String, mode: UInt32) throws(SystemError) {
    try real.mkdirat(folder, name, mode: mode)
    state.withLock { state in
      guard let above = state.open[folder]?.node else { return }
      let made = state.record.add(bytes: nil)
      state.record.change(.names(above, [name: made]))
    }
  }

  package func renameat(_ folder: Int32, _ name: String, _ newName: String) throws(SystemError) {
    try real.renameat(folder, name, newName)
    state.withLock { state in
      guard let above = state.open[folder]?.node, let node = RecordedDisk.node(folder, name, root, state) else {
        return
      }
      state.record.change(.names(above, [name: nil, newName: node]))
    }
  }

  package func unlinkat(_ folder: Int32, _ name: String, _ flags: Int32) throws(SystemError) {
    try real.unlinkat(folder, name, flags)
    state.withLock { state in
      if let above = state.open[folder]?.node { state.record.change(.names(above, [name: nil])) }
    }
  }

  package func pread(_ file: Int32, count: Int, offset: Int) throws(SystemError) -> [UInt8] {
    try real.pread(file, count: count, offset: offset)
  }

  package func fstat(_ file: Int32) throws(SystemError) -> FileStatus { try real.fstat(file) }

  package func fstatat(_ folder: Int32, _ name: String) throws(SystemError) -> FileStatus {
    try real.fstatat(folder, name)
  }

  package func fchmod(_ file: Int32, mode: UInt32) throws(SystemError) { try real.fchmod(file, mode: mode) }

  package func fchown(_ file: Int32, group: UInt32) throws(SystemError) { try real.fchown(file, group: group) }

  package func groupNumber(of name: String) throws(SystemError) -> UInt32? { try real.groupNumber(of: name) }

  package func realpath(_ path: String) throws(SystemError) -> [UInt8] { try real.realpath(path) }

  package func lock(_ folder: Int32) throws(SystemError) -> Bool { try real.lock(folder) }

  package func readdir(_ folder: Int32) throws(SystemError) -> [[UInt8]] { try real.readdir(folder) }
}
