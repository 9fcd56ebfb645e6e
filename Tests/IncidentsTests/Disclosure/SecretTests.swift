import Testing

@testable import Incidents

@Suite("words that are looked for")
struct SecretTests {
  private static let known = Secret.Known(
    words: ["council", "house"], values: [["gil", "hart"]], numbers: [Array("2380990200".utf8)])

  private static func runs(_ value: String, _ kind: Secret.Kind) -> [String] {
    (Secret(value, of: "f", kind, known)?.runs ?? []).map { $0.joined(separator: " ") }
  }

  @Test("of a name: the whole, and each word of it that is long enough and begins with a capital")
  func names() {
    #expect(Self.runs("Anna Maria O'Hara", .name) == ["anna maria o hara", "anna", "maria", "hara"])
    #expect(Self.runs("anna berg", .name) == ["anna berg", "anna", "berg"])
    #expect(Self.runs("Head of placements", .name) == ["head of placements", "head"])
    #expect(Self.runs("Jo Fry", .name) == ["jo fry"])
    #expect(Self.runs("Jo", .name) == [])
    #expect(Self.runs("Council House", .name) == ["council house"])
    #expect(Self.runs("House", .name) == [])
    #expect(Self.runs("Gil Hart", .name) == [])
    #expect(Self.runs("Gil Hart MP", .name) == ["gil hart mp", "hart"])
  }

  @Test("of a text: the whole, its sentences and its capitals; of an address: its lines")
  func texts() {
    #expect(
      Self.runs("Owes wages since May. Talks with Barclays go on; more.", .text) == [
        "owes wages since may talks with barclays go on more", "owes wages since may", "talks with barclays go on",
        "owes",
        "talks", "barclays",
      ])
    #expect(
      Self.runs("12 Church Street, Southampton, SO99 1XX", .address) == [
        "12 church street southampton so99 1xx", "12 church street", "so99 1xx",
      ])
    // What may be told is no line of an address that may not.
    #expect(Self.runs("Gil Hart, 12 Church Street", .address) == ["gil hart 12 church street", "12 church street"])
    // What the log calls somebody without a name.
    #expect(Self.runs("House of council", .loggedName) == [] && Self.runs("Anna of council", .loggedName) != [])
    #expect(Self.runs("41", .text) == [] && Self.runs("", .text) == [] && Self.runs("P001B", .text) == ["p001b"])
  }

  @Test("numbers of six figures and more, unless they are a day or may be told")
  func numbers() {
    func numbers(_ value: String) -> [String] {
      (Secret(value, of: "f", .text, Self.known)?.numbers ?? []).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(numbers("01632 960001") == ["1632960001"] && numbers("ring +44 1632 960001 now") == ["1632960001"])
    #expect(numbers("2026-11-20") == [] && numbers("20/11/2026") == [] && numbers("12345") == [])
    #expect(numbers("023 8099 0200") == [] && numbers("+44 23 8099 0200") == [])
  }
}
