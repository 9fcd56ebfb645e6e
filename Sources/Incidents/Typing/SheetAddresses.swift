internal import SourceText

/// Where the addresses of an older version's paper become those of the version that the incident runs on.
enum SheetAddresses {
  /// How an address of one version is brought over to another.
  /// - Returns: a function from an address as typed to that of the version in use; nil where it cannot be told. So far
  ///   only between versions of the same name; what the comparison knows of moved rows is to be asked here.
  static func translation(from version: String, to current: String) -> ((String) -> String)? {
    guard version.isSameWord(as: current) else { return nil }
    return { $0 }
  }
}
