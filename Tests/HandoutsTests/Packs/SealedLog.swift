import Incidents
import SourceText

/// Writes the lines of a log inside a test, each sealed by its digest and following the one before: independent of what
/// the tool itself writes logs with.
struct SealedLog {
  private(set) var bytes: [UInt8] = []
  private var previous = ""
  private var count = 0

  /// The log as it is read.
  var log: IncidentLog { IncidentLog(bytes) }

  /// Adds an entry.
  /// - Parameters:
  ///   - kind: as written.
  ///   - at: `2026-11-20 02:10`, in Greenwich Mean Time.
  ///   - recorded: the same; nil for at once.
  ///   - by: initials.
  ///   - fields: the entry's own.
  mutating func add(
    _ kind: String, at: String, recorded: String? = nil, by: String = "AB", _ fields: [(String, String)] = []
  ) {
    count += 1
    let head = [
      ("kind", kind), ("at", SealedLog.iso(at)), ("recorded", SealedLog.iso(recorded ?? at)), ("by", by),
    ]
    var line = "{\"n\":\(count)"
    for (name, value) in head + fields + [("prev", previous)] {
      line += "," + SealedLog.quoted(name) + ":" + SealedLog.quoted(value)
    }
    previous = SealedLog.hexadecimal(SHA256.digest(line.utf8))
    bytes += Array("\(line),\"hash\":\"\(previous)\"}\n".utf8)
  }

  /// Adds a line as it stands, which the next entry follows.
  mutating func add(raw line: String) {
    count += 1
    // What is no entry is told from one by its line end.
    previous = SealedLog.hexadecimal(SHA256.digest("\(line)\n".utf8))
    bytes += Array("\(line)\n".utf8)
  }

  /// `2026-11-20 02:10` as a log writes it.
  static func iso(_ time: String) -> String { time.replacing(" ", with: "T") + ":00+00:00" }

  private static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
