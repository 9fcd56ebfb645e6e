/// The words that name terms, as a tree of bytes: all of them are looked for at once.
struct FormTree: Sendable {
  private struct Node: Sendable {
    let byte: UInt8
    /// Indexes of nodes; 0 for none, as the root is nobody's child.
    var firstChild = 0
    var nextSibling = 0
    var name = -1
    var abbreviation = -1
  }

  static let root = 0
  private var nodes = [Node(byte: 0)]

  /// Adds a form of a term; what was added first stays.
  /// - Parameter form: bytes of a `FoldedText`.
  mutating func add(_ form: [UInt8], term: Int, isAbbreviation: Bool) {
    guard !form.isEmpty else { return }
    var node = FormTree.root
    for byte in form {
      if let next = child(of: node, byte) {
        node = next
      } else {
        nodes.append(Node(byte: FormTree.plain(byte), nextSibling: nodes[node].firstChild))
        nodes[node].firstChild = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if isAbbreviation {
      if nodes[node].abbreviation < 0 { nodes[node].abbreviation = term }
    } else if nodes[node].name < 0 {
      nodes[node].name = term
    }
  }

  /// The node that a byte leads to; a hyphen is as good as a space.
  func child(of node: Int, _ byte: UInt8) -> Int? {
    let byte = FormTree.plain(byte)
    var child = nodes[node].firstChild
    while child != 0 {
      if nodes[child].byte == byte { return child }
      child = nodes[child].nextSibling
    }
    return nil
  }

  /// The term whose name ends at a node.
  func name(at node: Int) -> Int? {
    nodes[node].name < 0 ? nil : nodes[node].name
  }

  /// The term whose abbreviation ends at a node.
  func abbreviation(at node: Int) -> Int? {
    nodes[node].abbreviation < 0 ? nil : nodes[node].abbreviation
  }

  private static func plain(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte
  }
}
