import Incidents
import Testing

@Suite struct SheetReferenceTests {
  @Test func `the id of a printed sheet is read in capitals or not and kept as printed`() throws {
    let reference = try #require(SheetReference("2026-11-20-A/v 03/x/214-3F9A21BC"))
    #expect(reference == .printed(incident: "2026-11-20-a", version: "v 03/x", lines: 214, digest: "3f9a21bc"))
    #expect(reference.version == "v 03/x")
    #expect(reference.text(version: "V 03/x") == "2026-11-20-a/V 03/x/214-3f9a21")
  }

  @Test func `blank sheets know no incident, and unknown ones nothing`() throws {
    let blank = try #require(SheetReference("Blank/V03"))
    #expect(blank == .blank(version: "V03") && blank.text(version: "V03") == "blank/V03")
    let unknown = try #require(SheetReference("UNKNOWN"))
    #expect(unknown == .unknown && unknown.version == nil && unknown.text(version: "V03") == "unknown")
  }

  @Test(
    "what is no sheet id is not taken for one",
    arguments: [
      "", "214-3f9a21", "a/V03", "a/V03/", "a/V03/214", "a/V03/0-3f9a21", "a/V03/214-3f9a2", "a/V03/214-3f9a2g",
      "/V03/214-3f9a21", "a//214-3f9a21", "a/V03/214-3f9a21-1", "blank/", "a/V03/+4-3f9a21", "Mrs Smith",
    ])
  func refused(text: String) {
    #expect(SheetReference(text) == nil)
  }
}
