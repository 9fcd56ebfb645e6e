extension String {
  /// Whether two texts are the same byte by byte; `==` also takes different bytes for the same letters.
  package func hasSameBytes(as other: String) -> Bool {
    // Spans are compared several times faster than views.
    let (left, right) = (utf8.span, other.utf8.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
