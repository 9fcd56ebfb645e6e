import SourceText
import StrictYAML

/// A source as the reader gets it.
func source(_ text: String) -> SourceFile {
  SourceFile.read(path: "test.yaml", bytes: Array(text.utf8)).file
}

/// `line:column rule` for each diagnostic, in order.
func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.rule)" }
}

/// The diagnostics of a text read as a whole file, as `places` writes them.
func places(of text: String) -> [String] {
  places(YAMLReader.read(source(text)).diagnostics)
}

/// A value without places, for comparing what was read with what was meant.
indirect enum Plain: Equatable {
  case text([UInt8])
  case list([Plain])
  case map([Pair])
  case nothing

  struct Pair: Equatable {
    let key: [UInt8]
    let value: Plain
  }

  init(_ value: YAMLValue) {
    switch value.content {
    case .text(let text, _): self = .text(Array(text.utf8))
    case .list(let values): self = .list(values.map(Plain.init))
    case .map(let entries):
      self = .map(entries.map { Pair(key: Array($0.key.utf8), value: Plain($0.value)) })
    case .nothing: self = .nothing
    }
  }

  static func of(_ text: String) -> Plain { .text(Array(text.utf8)) }

  static func map(_ pairs: KeyValuePairs<String, Plain>) -> Plain {
    .map(pairs.map { Pair(key: Array($0.key.utf8), value: $0.value) })
  }
}

/// The same numbers on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
