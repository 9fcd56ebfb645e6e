/// The files of one folder that is to be written, and its subfolders; both sorted by the bytes of their names.
struct OutputTree {
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  private(set) var folders: [(name: String, tree: OutputTree)] = []

  /// The deepest folder that is written.
  static let depthLimit = 8

  /// Sorts files into folders.
  /// - Parameters:
  ///   - files: paths with `/` between names, and bytes.
  ///   - marker: the names that are kept.
  ///   - root: the folder as the person gave it, for messages.
  /// - Throws: for the first path that is absolute, empty, doubled, deeper than `depthLimit`, not portable, or kept for
  ///   the marker and its list.
  init(_ files: [(path: String, bytes: [UInt8])], marker: OutputMarker, root: String) throws(FileProblem) {
    var entries: [Entry] = []
    var seen: [[UInt8]: [UInt8]] = [:]
    for file in files {
      let names = file.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
      var fault = names.lazy.compactMap { PortableName.fault(in: $0) }.first
      if names.count > OutputTree.depthLimit + 1 { fault = "it lies more than \(OutputTree.depthLimit) folders deep" }
      let path = Array(file.path.utf8)
      if path.elementsEqual(marker.name.utf8) || path.elementsEqual(marker.listName.utf8) {
        fault = "the name is kept for procdoc's own use"
      }
      // Each folder on the way, and the file itself, has one spelling; a folder ends in `/`, so no file is one.
      var spelt: [UInt8] = []
      for name in names {
        spelt += name
        let isFile = spelt.count == path.count
        let before = seen.updateValue(isFile ? spelt : spelt + [0x2F], forKey: PortableName.folded(spelt))
        if let before, isFile || before != spelt + [0x2F] { fault = fault ?? "two files would have this name" }
        spelt.append(UInt8(ascii: "/"))
      }
      if let fault {
        throw FileProblem(
          path: FileProblem.joined(root, path), attempt: "write the file", reason: fault,
          remedy: "Change the id or title that it is named after.")
      }
      entries.append(Entry(path: path, names: names, bytes: file.bytes))
    }
    self.init(entries.sorted { $0.path.lexicographicallyPrecedes($1.path) }[...], level: 0)
  }

  /// All paths with a prefix stand together when sorted by bytes, so a folder is one slice.
  private init(_ entries: ArraySlice<Entry>, level: Int) {
    var rest = entries
    while let first = rest.first {
      let name = String(decoding: first.names[level], as: UTF8.self)
      if first.names.count == level + 1 {
        files.append((name, first.bytes))
        rest = rest.dropFirst()
      } else {
        let inside = rest.prefix { $0.names.count > level + 1 && $0.names[level] == first.names[level] }
        folders.append((name, OutputTree(inside, level: level + 1)))
        rest = rest.dropFirst(inside.count)
      }
    }
  }

  private struct Entry {
    let path: [UInt8]
    let names: [[UInt8]]
    let bytes: [UInt8]
  }
}
