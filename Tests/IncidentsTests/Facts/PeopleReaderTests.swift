import Testing

@testable import Incidents

@Suite struct PeopleReaderTests {
  @Test func `columns have the letters that a spreadsheet shows`() {
    #expect([0, 25, 26, 51, 52, 701, 702].map(PeopleReader.letters) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test func `headings and the rows of codes are known by their places`() throws {
    let reader = PeopleReader(path: "people.csv", bytes: Array("\n;;\ntold;;code\n;;P014K\n\n;;P001B".utf8))
    #expect(reader.headings == 2)
    #expect(reader.columns == [.told, nil, .code])
    #expect(try reader.rowsOfCodes == [PersonCode("P014K"): 3, PersonCode("P001B"): 5])
  }

  @Test func `no heading of the file is one that is refused`() {
    for column in PeopleFile.Column.allCases { #expect(!PeopleReader.forbidden.contains(column.rawValue)) }
    #expect(Set(PeopleReader.forbidden).count == PeopleReader.forbidden.count)
    #expect(PeopleReader.forbidden.allSatisfy { $0 == $0.lowercased() })
  }
}
