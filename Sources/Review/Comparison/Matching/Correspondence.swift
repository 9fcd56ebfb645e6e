/// Which items of one version are which of the other.
struct Correspondence {
  /// Indexes of items; one on each side for a pair, none on one side for what was added or removed, several on one side
  /// for what was split or merged. In ascending order.
  let old: [Int]
  let new: [Int]

  var mirrored: Correspondence { Correspondence(old: new, new: old) }
}
