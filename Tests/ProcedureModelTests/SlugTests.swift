import ProcedureModel
import Testing

@Suite("slugs")
struct SlugTests {
  @Test(
    "are ASCII lower case with one hyphen for every other run",
    arguments: [
      ("Care home", "care-home"), ("  Care -- home!  ", "care-home"),
      ("Mental Capacity Act (2005)", "mental-capacity-act-2005"),
      ("Łódź-sur-Mer", "d-sur-mer"), ("ŻŻ", ""), ("", ""), ("A\u{301}b", "a-b"), ("a\r\nb", "a-b"),
    ])
  func made(words: String, slug: String) {
    #expect(Slug.make(words) == slug)
  }
}
