import Testing

@testable import Incidents

struct FreeFieldTests {
  @Test(
    arguments: [
      ("next-update", "next-update", nil), ("closure.date@rose-house", "closure.date", "rose-house"), ("a@", "a", ""),
      ("@b", "", "b"), ("a@b@c", "a", "b@c"), ("", "", nil),
    ] as [(String, String, String?)])
  func `is cut at the first @`(name: String, field: String, service: String?) {
    let free = FreeField(name)
    #expect(free.field == field && free.service == service)
    #expect(FactKind.isFreeName(name) == ["next-update", "closure.date@rose-house"].contains(name))
  }
}
