import Testing

@testable import WordDocument

@Suite("Addresses in Word files")
struct LinkAddressTests {
  @Test(
    "an address is written with what addresses may hold",
    arguments: [
      ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"), ("HTTP://a", "HTTP://a"),
      ("mailto:duty@example.org", "mailto:duty@example.org"), ("tel:+441632960001", "tel:+441632960001"),
      ("https://a/b c", "https://a/b%20c"), ("https://a/é", "https://a/%C3%A9"),
      ("https://a/%20%zz%", "https://a/%20%25zz%25"),
      ("https://a/[x]\"<\n\u{0}", "https://a/%5Bx%5D%22%3C%0A%00"),
    ])
  func written(address: String, expected: String) {
    #expect(LinkAddress.written(address) == expected)
  }

  @Test(
    "an address that no procedure should lead to is none",
    arguments: [
      "", ":", "https:", "javascript:alert(1)", "file:///etc/passwd", "example.org", "\u{301}https://a",
      "https\u{301}://a",
      " https://a", "data:text/html,a", "ms-word:ofe|u|http://a",
    ])
  func refused(address: String) {
    #expect(LinkAddress.written(address) == nil)
  }
}
