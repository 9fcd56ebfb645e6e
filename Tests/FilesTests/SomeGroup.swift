import Glibc
import Testing

/// A group to share with: one that the person belongs to, and if there is one, not the one that new files have anyway.
struct SomeGroup {
  let name: String
  let number: Int

  /// Nil if there is none with a name. Root belongs to all.
  static func find() -> SomeGroup? {
    var numbers = [gid_t](repeating: 0, count: 1024)
    let count = unsafe getgroups(Int32(numbers.count), &numbers)
    var candidates = Array(numbers.prefix(max(0, Int(count)))) + [getegid()]
    if geteuid() == 0 { candidates += 1...100 }
    let groups = candidates.compactMap { number -> SomeGroup? in
      guard let entry = unsafe getgrgid(number) else { return nil }
      return unsafe SomeGroup(name: String(cString: entry.pointee.gr_name), number: Int(number))
    }
    return groups.first { $0.number != Int(getegid()) } ?? groups.first
  }
}

extension Trait where Self == ConditionTrait {
  static var needsGroup: Self {
    .enabled(if: SomeGroup.find() != nil, "the person belongs to no group that has a name")
  }
}
