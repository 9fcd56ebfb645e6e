package import ProcedureModel
internal import SourceText

/// A script as an audience is given it. It holds nothing but what was opened for that audience, so that whatever prints it
/// cannot name what it was not given.
package struct OpenedScript: Sendable {
  /// A block, and in the blank edition the words of the condition that it stands with.
  package struct Block: Sendable {
    package indirect enum Content: Sendable {
      case heading(level: Int, [OpenedText])
      case paragraph([OpenedText])
      case list([[Block]])
      case quote([Block])
    }

    package let content: Content
    /// `Only if it is decided that the service closes`; nil where it stands anyway.
    package let only: String?
  }

  /// `letter`, or `letter-rose-house` where there is one for each service.
  package let name: String
  package let title: [OpenedText]
  package let layout: ScriptLayout
  /// As printed, in the order written.
  package let audiences: [String]
  package let language: String?
  package let blocks: [Block]
}
