import Foundation
import Handouts
import Incidents
import Testing
@Suite struct LookTests {
  @Test func look() throws {
    for edition in Edition.allCases {
      for (name, situation) in [("night", try PaperSample.situation(PaperSample.night)), ("v03", try PaperSample.situation(PaperSample.night, PaperSample.folders[0])), ("blank", Situation(blank: try PaperSample.procedure(PaperSample.folders[0]), now: try PaperSample.now()))] {
        let dir = URL(filePath: "/tmp/w/papers-out/\(name)-\(edition.rawValue)")
        try FileManager.default.createDirectory(at: dir, withIntermediateDirectories: true)
        for page in try PaperSample.pages(situation, edition: edition) {
          try Data(page.html.utf8).write(to: dir.appending(path: page.path))
        }
      }
    }
  }
}
