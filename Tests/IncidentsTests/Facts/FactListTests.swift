import Testing

@testable import Incidents

@Suite struct FactListTests {
  @Test func `the key of an entry is its text with a hyphen for each dot and control character`() {
    #expect(FactList.key(of: "Lead. North") == "Lead- North")
    #expect(FactList.key(of: "a\nb\tc\u{85}d") == "a-b-c-d")
    #expect(FactList.key(of: "a\r\nb") == "a--b")
    #expect(FactList.key(of: ".\u{301}") == "-\u{301}")
    #expect(FactList.key(of: " é😀 ") == " é😀 ")
  }

  @Test(arguments: FactList.allCases)
  func `what tells entries apart is the first of their keys`(list: FactList) {
    #expect(list.keys.first == list.identity)
    #expect(Set(list.keys).count == list.keys.count)
    #expect(list.kind(of: list.identity) != .text)
  }
}
