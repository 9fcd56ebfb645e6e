/// The file by which a folder says that procdoc wrote it and may replace it.
///
/// It is written last and removed first, so a folder that carries it is whole. It is the same for every build and may
/// be committed; which files were written stands in a list beside it, which need not be.
package struct OutputMarker: Sendable {
  /// The marker's name.
  package let name: String
  /// The marker's exact bytes; a file of the name with other bytes is no marker.
  package let content: [UInt8]
  /// The name of the list of the files that were written.
  package let listName: String
  /// Names that count as written although no list names them, because a clone brings them with the marker.
  package let companions: [String]

  package init(name: String, content: [UInt8], listName: String, companions: [String]) {
    self.name = name
    self.content = content
    self.listName = listName
    self.companions = companions
  }

  /// The marker of procdoc's own output.
  package static let procdoc = OutputMarker(
    name: ".procdoc-output",
    content: Array("procdoc writes this folder anew at every build. Keep nothing of your own in it.\n".utf8),
    listName: ".procdoc-files",
    companions: ["README.md"])

  /// The list's bytes for files that are to be written, one path a line after a heading.
  func list(of paths: [String]) -> [UInt8] {
    paths.reduce(into: OutputMarker.heading) { bytes, path in
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// The paths that count as written, by a list's bytes (nil if there is none), as bytes. Bytes that do not begin with
  /// the heading are no list and name nothing.
  func known(byList bytes: [UInt8]?) -> Set<[UInt8]> {
    var known = Set((companions + [name, listName]).map { Array($0.utf8) })
    if let bytes, bytes.starts(with: OutputMarker.heading) {
      for line in bytes.dropFirst(OutputMarker.heading.count).split(separator: UInt8(ascii: "\n")) {
        known.insert(Array(line))
      }
    }
    return known
  }

  private static let heading = Array("Written by procdoc, which removes just these files at the next build:\n".utf8)
}
