package import SourceText
internal import StrictYAML

/// One source of the folder `board`, read as far as all its kinds are alike.
package struct Paper: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case report = "board-report"
    case assessment = "impact-assessment"
    case minutes
  }

  package let kind: Kind
  /// The file's name in the folder.
  package let name: String
  package let file: SourceFile
  let front: YAMLValue
  /// The words of the heading of the first level.
  package let title: String
  /// What stands before the first heading of the second level.
  package let intro: [PaperBlock]
  /// Headings in the order written.
  package let sections: [PaperSection]
}
