internal import CCommonMark

/// The one owner of what libcmark allocates: the tree lives as long as this value and is freed with it.
@safe struct CommonMarkTree: ~Copyable {
  private let document: OpaquePointer

  /// Parses valid UTF-8; nil only when libcmark has no memory.
  init?(_ bytes: ArraySlice<UInt8>) {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      // An empty buffer may have no address, and libcmark wants one.
      guard let address = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        return unsafe cmark_parse_document("", 0, CMARK_OPT_DEFAULT)
      }
      return unsafe cmark_parse_document(address, buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed = unsafe parsed else { return nil }
    unsafe document = parsed
  }

  deinit {
    unsafe cmark_node_free(document)
  }

  /// Gives the root to a closure; no node may leave it.
  borrowing func withRoot<Result>(_ body: (CommonMarkNode) -> Result) -> Result {
    body(unsafe CommonMarkNode(document))
  }
}

/// A node of libcmark's tree, valid as long as its `CommonMarkTree`. Strings are copied at once.
@safe struct CommonMarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_CUSTOM_INLINE: .customInline
    default: .customBlock
    }
  }

  var firstChild: CommonMarkNode? {
    guard let child = unsafe cmark_node_first_child(pointer) else { return nil }
    return unsafe CommonMarkNode(child)
  }

  var next: CommonMarkNode? {
    guard let sibling = unsafe cmark_node_next(pointer) else { return nil }
    return unsafe CommonMarkNode(sibling)
  }

  var parent: CommonMarkNode? {
    guard let parent = unsafe cmark_node_parent(pointer) else { return nil }
    return unsafe CommonMarkNode(parent)
  }

  /// The node's own text; empty where it has none.
  var literal: String { unsafe copied(cmark_node_get_literal(pointer)) }
  var destination: String { unsafe copied(cmark_node_get_url(pointer)) }
  var title: String { unsafe copied(cmark_node_get_title(pointer)) }
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(unsafe cmark_node_get_end_column(pointer)) }

  /// Whether containers and spans nest deeper than a bound somewhere below, this node counted; measured by a loop, since
  /// a recursion would end the process on a hostile text.
  func nestsDeeper(than limit: Int) -> Bool {
    var node = self
    var level = 0
    var depth = node.isContainer ? 1 : 0
    while depth <= limit {
      if let child = node.firstChild {
        node = child
        level += 1
      } else {
        while level > 0, node.next == nil {
          if node.isContainer { depth -= 1 }
          guard let parent = node.parent else { return false }
          node = parent
          level -= 1
        }
        guard level > 0, let next = node.next else { return false }
        if node.isContainer { depth -= 1 }
        node = next
      }
      if node.isContainer { depth += 1 }
    }
    return true
  }

  private var isContainer: Bool {
    switch kind {
    case .item, .blockQuote, .emphasis, .strong, .link, .image: true
    default: false
    }
  }

  private func copied(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
