import SourceText
import Testing

@testable import Incidents

@Suite struct LogHeadTests {
  static let digest = String(repeating: "a1", count: 32)

  @Test func `it is read as it was written`() {
    let head = LogHead(LogPosition(lines: 214, digest: LogHeadTests.digest), size: 1_073_741_824)
    #expect(String(decoding: head.bytes, as: UTF8.self) == "214 \(LogHeadTests.digest) 1073741824\n")
    #expect(LogHead(head.bytes) == head)
    for end in 0..<head.bytes.count { #expect(LogHead(Array(head.bytes[..<end])) == nil) }
  }

  @Test func `of an incident that was moved it says which copy of the procedure is in force`() {
    let head = LogHead(LogPosition(lines: 2, digest: LogHeadTests.digest), size: 9, copy: "procedure-v03")
    #expect(String(decoding: head.bytes, as: UTF8.self) == "2 \(LogHeadTests.digest) 9 procedure-v03\n")
    #expect(LogHead(head.bytes) == head && LogHead(head.bytes)?.copy == "procedure-v03")
    #expect(LogHead(Array("2 \(LogHeadTests.digest) 9\n".utf8))?.copy == "procedure")
  }

  @Test(arguments: [
    "", "\n", "1 \(digest)\n", "0 \(digest) 5\n", "-1 \(digest) 5\n", "1 \(digest) -5\n", "1  \(digest) 5\n",
    "1 \(digest) 5 \n",
    "1 \(digest.dropLast()) 5\n", "1 \(digest.uppercased()) 5\n", "99999999999999999999 \(digest) 5\n",
    "1 \(digest) 5\n\n", "1 \(digest) 5 a b\n", "1 \(digest) 5 a/b\n", "1 \(digest) 5 ..\n",
  ])
  func `nothing else is`(text: String) { #expect(LogHead(Array(text.utf8)) == nil) }

  @Test func `a head that is not there says nothing`() { #expect(LogHead(nil) == nil) }
}
