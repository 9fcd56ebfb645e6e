internal import ProcedureModel
internal import SourceText

/// "Did you mean" for an address or number that is not there.
struct NearestAddress {
  private let index: AddressIndex
  /// The addresses of items, sections and appendices; bullets and paragraphs are seldom meant.
  private lazy var candidates = index.entries.filter { $0.kind != .part && $0.kind != .control }.map(\.address.text)
  private lazy var letters = index.entries.filter { $0.kind == .appendix }.compactMap(\.appendix)
  /// How many comparisons with every address are still allowed, so that a source full of slips stays cheap.
  private var comparisons = 50

  init(_ index: AddressIndex) {
    self.index = index
  }

  /// The existing address that a reference most likely means; nil if none is near.
  mutating func nearest(to reference: Reference, in appendix: String?) -> Address? {
    switch reference.target {
    case .procedure(let number): nearest(to: number, in: nil)
    case .nearby(let number): nearest(to: number, in: appendix) ?? nearest(to: number, in: nil)
    case .appendix(let letter): nearest(to: letter)
    case .inAppendix(let letter, let number): nearest(to: number, in: letter)
    case .address(let address): nearest(to: address.text)
    }
  }

  /// The address nearest to a text that was meant as one.
  mutating func nearest(to text: String) -> Address? {
    // 7 is no address, S7 is; 2.8 may be A2.8.
    if let number = ItemNumber(text), let found = index.find(number, in: nil) ?? elsewhere(number) { return found }
    if let (letter, number) = NearestAddress.split(text), let found = nearest(to: number, in: letter) { return found }
    guard comparisons > 0 else { return nil }
    comparisons -= 1
    return Suggestion.nearest(to: text, among: candidates).map { Address($0) }
  }

  /// The nearest number of one source: the same number in another, or the one before it in its own run.
  private mutating func nearest(to number: ItemNumber, in appendix: String?) -> Address? {
    if let found = elsewhere(number) { return found }
    guard let last = number.parts.last else { return nil }
    for step in 1...20 where last - step >= 0 {
      if let found = index.find(ItemNumber(parts: number.parts.dropLast() + [last - step]), in: appendix) {
        return found
      }
    }
    return number.depth > 1 ? index.find(ItemNumber(parts: number.parts.dropLast()), in: appendix) : nil
  }

  /// An item of the same number in the procedure or an appendix.
  private mutating func elsewhere(_ number: ItemNumber) -> Address? {
    guard number.depth > 1 else { return nil }
    return ([nil] + letters).lazy.compactMap { [index] in index.find(number, in: $0) }.first
  }

  /// `A2.8` as a letter and a number.
  private static func split(_ text: String) -> (letter: String, number: ItemNumber)? {
    let capitals = text.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !capitals.isEmpty, let number = ItemNumber(Substring(text.utf8.dropFirst(capitals.count))) else { return nil }
    return (String(Substring(capitals)), number)
  }
}
