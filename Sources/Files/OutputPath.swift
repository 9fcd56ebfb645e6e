/// A path that is to be written, as the folder above it and the name in it.
struct OutputPath {
  /// The folder above, as it can be opened.
  let parent: String
  let name: String

  /// - Parameter what: what is to be written, for a message: `folder`, `file`.
  /// - Throws: for a path that ends in no name, or in one that is not portable.
  init(_ path: String, what: String) throws(FileProblem) {
    let slash = UInt8(ascii: "/")
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    let start = bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
    let name = bytes[start...]
    if let fault = PortableName.fault(in: name) {
      throw FileProblem(
        path: path, attempt: "write there",
        reason: name.allSatisfy { $0 == UInt8(ascii: ".") } ? "the path does not end in a \(what)'s name" : fault,
        remedy: "Name the \(what) that is to be written.")
    }
    parent = start == 0 ? "." : start == 1 ? "/" : String(decoding: bytes[..<(start - 1)], as: UTF8.self)
    self.name = String(decoding: name, as: UTF8.self)
  }
}
