/// A folder as it was, and every change of it since in the order of the calls, from which it can be made as a cut of the power
/// may leave it.
///
/// The disk is trusted with what POSIX promises and nothing more: the bytes of a file are there when the file was synced, a
/// name when its folder was. Until then each change is there or is not, whatever was changed before or after it; of a write
/// there may also be a part, or its length in zeros. A rename within a folder is there or not there as one. (Pillai and others,
/// "All File Systems Are Not Created Equal", OSDI 2014.)
struct DiskRecord: Sendable {
  /// A file or folder, whatever its name, by a number; the recorded folder is 0.
  typealias Node = Int

  enum Change: Sendable {
    /// Names in a folder, and what each stands for from now on; nil where the name goes.
    case names(Node, [String: Node?])
    /// Bytes of a file from an offset on.
    case bytes(Node, Int, [UInt8])
    case emptied(Node)

    /// What must be synced for it to be on the disk.
    var owner: Node {
      switch self {
      case .names(let node, _), .bytes(let node, _, _), .emptied(let node): node
      }
    }
  }

  enum Event: Sendable {
    case change(Change)
    case sync(Node)
  }

  /// What the files and folders hold.
  struct Contents: Sendable {
    var folders: [Node: [String: Node]] = [:]
    var files: [Node: [UInt8]] = [:]

    mutating func apply(_ change: Change) {
      switch change {
      case .names(let folder, let names):
        for (name, node) in names { folders[folder]?[name] = node }
      case .bytes(let file, let offset, let new):
        var bytes = files[file] ?? []
        bytes += [UInt8](repeating: 0, count: max(0, offset + new.count - bytes.count))
        bytes.replaceSubrange(offset..<offset + new.count, with: new)
        files[file] = bytes
      case .emptied(let file): files[file] = []
      }
    }

    /// The bytes of all files by path, and nil for each folder.
    func tree(_ folder: Node = 0, _ path: String = "") -> [String: [UInt8]?] {
      var tree: [String: [UInt8]?] = [:]
      for (name, node) in folders[folder] ?? [:] {
        if let bytes = files[node] {
          tree.updateValue(bytes, forKey: path + name)
        } else {
          tree.updateValue(nil, forKey: path + name)
          tree.merge(self.tree(node, path + name + "/")) { first, _ in first }
        }
      }
      return tree
    }
  }

  /// As it was when the record began, with everything made since, empty and without a name.
  private(set) var begun = Contents()
  private(set) var live = Contents()
  private(set) var events: [Event] = []
  private var count = 0

  init() {
    _ = add(bytes: nil)
  }

  /// Something new that has no name yet.
  /// - Parameter bytes: what it holds from the beginning; nil for a folder.
  mutating func add(bytes: [UInt8]?) -> Node {
    let node = count
    count += 1
    if let bytes {
      (begun.files[node], live.files[node]) = (bytes, bytes)
    } else {
      (begun.folders[node], live.folders[node]) = ([:], [:])
    }
    return node
  }

  /// A name that was there when the record began.
  mutating func name(_ name: String, _ node: Node, in folder: Node) {
    begun.folders[folder]?[name] = node
    live.folders[folder]?[name] = node
  }

  mutating func change(_ change: Change) {
    live.apply(change)
    events.append(.change(change))
  }

  mutating func sync(_ node: Node) { events.append(.sync(node)) }
}
