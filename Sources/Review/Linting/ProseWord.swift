/// A word of running text, with what stands before it: what rules about words and names read.
///
/// Letters and figures make words; hyphens, slashes and apostrophes part them. A possessive `'s` is left out. Code
/// spans are no prose and are left out too. `Vocabulary` reads them.
struct ProseWord {
  /// The word as it is spelt, shared by all words that are spelt so.
  let spelling: Spelling
  /// What stands between the word before and this one; for the first word what stands before it.
  let gap: String
  /// UTF-8 offsets in the plain text; a source is never so large that four bytes are too few.
  private let lowerBound: UInt32
  private let upperBound: UInt32
  /// Whether a sentence begins with it, so that its capital says nothing.
  let startsSentence: Bool

  init(spelling: Spelling, gap: String, range: Range<Int>, startsSentence: Bool) {
    self.spelling = spelling
    self.gap = gap
    lowerBound = UInt32(range.lowerBound)
    upperBound = UInt32(range.upperBound)
    self.startsSentence = startsSentence
  }

  var text: String { spelling.text }
  /// The word in small letters.
  var lower: String { spelling.lower }
  var beginsWithCapital: Bool { spelling.beginsWithCapital }
  /// UTF-8 offsets in the plain text.
  var range: Range<Int> { Int(lowerBound)..<Int(upperBound) }

  /// Whether nothing but spaces stands before it.
  var followsSpace: Bool {
    !gap.isEmpty && gap.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Whether it is joined to the word before by a hyphen.
  var followsHyphen: Bool {
    gap.utf8.elementsEqual("-".utf8) || gap.utf8.elementsEqual("\u{2011}".utf8)
  }

  /// The words of a single text; the texts of a procedure are read by one vocabulary (`ReviewContext.words`).
  static func words(of text: String) -> [ProseWord] {
    var vocabulary = Vocabulary()
    return vocabulary.words(of: text)
  }
}
