import Foundation
import TestSupport
import Testing

@testable import Handouts

@Suite("data for a script")
struct JSONValueTests {
  @Test("is JSON that any reader reads back, and nothing in it ends a script element", arguments: HostileText.all)
  func hostile(text: String) throws {
    let script = JSONValue.object([("k\(text)", .list([.text(text), .number(-12), .flag(true)]))]).script
    #expect(script.utf8.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "<") }, "\(script)")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: [Any]])
    let (name, list) = try #require(read.first)
    #expect(name.utf8.elementsEqual("k\(text)".utf8))
    #expect((list[0] as? String)?.utf8.elementsEqual(text.utf8) ?? false)
    #expect(list[1] as? Int == -12 && list[2] as? Bool == true)
  }

  @Test("keeps the order in which it is given")
  func order() {
    #expect(JSONValue.object([("b", .numbers([2, 1])), ("a", .texts([]))]).script == #"{"b":[2,1],"a":[]}"#)
  }
}
