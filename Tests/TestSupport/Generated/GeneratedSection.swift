/// A section of a generated procedure, or a group of its checklist.
struct GeneratedSection: Sendable {
  let identity: Int
  /// Its identity in the old version; nil where a revision added it.
  var origin: Int?
  var title: GeneratedText
  var items: [GeneratedItem]
  var changed = GeneratedText.Changed()

  init(identity: Int, title: GeneratedText, items: [GeneratedItem]) {
    self.identity = identity
    self.title = title
    self.items = items
  }

  /// Puts an item at an index, or behind the next where it would part the halves of a split.
  mutating func insert(_ item: GeneratedItem, at index: Int) {
    var place = index
    if place > 0, place < items.count, let before = items[place - 1].origins.first,
      items[place].origins.first == before
    {
      place += 1
    }
    items.insert(item, at: place)
  }
}
