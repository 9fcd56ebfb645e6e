/// Names in the order in which people count them: V2 before V10.
enum NaturalOrder {
  static func sorted(_ names: [String]) -> [String] {
    names.sorted { precedes(Array($0.utf8), Array($1.utf8)) }
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let (first, second) = (digits(left, i), digits(right, j))
      if !first.isEmpty, !second.isEmpty {
        let (a, b) = (first.drop { $0 == UInt8(ascii: "0") }, second.drop { $0 == UInt8(ascii: "0") })
        if a.count != b.count { return a.count < b.count }
        if !a.elementsEqual(b) { return a.lexicographicallyPrecedes(b) }
        i += first.count
        j += second.count
      } else if left[i] != right[j] {
        return left[i] < right[j]
      } else {
        i += 1
        j += 1
      }
    }
    return left.count - i == right.count - j ? left.lexicographicallyPrecedes(right) : left.count - i < right.count - j
  }

  private static func digits(_ bytes: [UInt8], _ start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
