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

  @Test(arguments: [
    "", "\n", "1 \(digest)\n", "0 \(digest) 5\n", "-1 \(digest) 5\n", "1 \(digest) -5\n", "1  \(digest) 5\n",
    "1 \(digest) 5 \n",
    "1 \(digest.dropLast()) 5\n", "1 \(digest.uppercased()) 5\n", "99999999999999999999 \(digest) 5\n",
    "1 \(digest) 5\n\n",
  ])
  func `nothing else is`(text: String) { #expect(LogHead(Array(text.utf8)) == nil) }

  @Test func `a head that is not there says nothing`() { #expect(LogHead(nil) == nil) }
}
