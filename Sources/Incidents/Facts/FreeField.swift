internal import SourceText

/// The name of a free field of `incident.yaml`, taken apart: `closure.date`, or `closure.date@rose-house` for one service.
struct FreeField: Hashable {
  let field: String
  /// The id of the service; nil for all.
  let service: String?

  init(_ name: String) {
    let parts = name.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
    field = String(decoding: parts[0], as: UTF8.self)
    service = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
  }
}
