/// Puts changes in the order of the new version, what was removed where its neighbours now are.
enum ChangeOrder {
  /// Numbers of correspondences in the order of reading.
  static func numbers(_ pair: ComparedPair) -> [Int] {
    // What was removed follows the item before it that is still there.
    var removed: [Int: [Int]] = [:]
    var before = -1
    for (index, number) in pair.ofOld.enumerated() {
      let correspondence = pair.correspondences[number]
      if let last = correspondence.new.last {
        if correspondence.old.last == index { before = last }
      } else {
        removed[before, default: []].append(number)
      }
    }
    var numbers = removed[-1] ?? []
    numbers.reserveCapacity(pair.correspondences.count)
    for (index, number) in pair.ofNew.enumerated() {
      if pair.correspondences[number].new.first == index { numbers.append(number) }
      if let behind = removed[index] { numbers += behind }
    }
    return numbers
  }
}
