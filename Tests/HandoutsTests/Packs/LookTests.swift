import Foundation
import Handouts
import Incidents
import Testing
@Suite struct LookTests {
  @Test func look() throws {
    for edition in Edition.allCases {
      for (name, situation) in [("night", try PackSample.situation(PackSample.night)), ("v03", try PackSample.situation(PackSample.night, PackSample.folders[0])), ("blank", Situation(blank: try PackSample.procedure(PackSample.folders[0]), now: try PackSample.now()))] {
        let dir = URL(filePath: "/tmp/w/papers-out/\(name)-\(edition.rawValue)")
        try FileManager.default.createDirectory(at: dir, withIntermediateDirectories: true)
        for page in try PackSample.pages(situation, edition: edition) {
          try Data(page.html.utf8).write(to: dir.appending(path: page.path))
        }
      }
    }
  }
}
