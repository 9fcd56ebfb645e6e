/// One layer of emphasis, or a link, that lies over words.
package enum SpanStyle: Sendable, Hashable {
  case strong, emphasis, code
  case link(destination: String, title: String)
}
