package import SourceText

/// What one audience is handed or told, with blanks for what is known only in an incident (`kind: script`).
package struct Script: Sendable {
  /// The source's path inside the version's folder: `scripts/poster.md`.
  package let path: String
  /// Those it is for; every field of it must be open to all of them.
  package let audiences: [PlacedText]
  package let layout: ScriptLayout
  package let title: [ScriptInline]
  /// Where the title stands.
  package let titleRange: SourceRange
  /// Audiences that may hear what is read aloud, besides those whom the script is for; empty where nothing is.
  package let spokenTo: [PlacedText]
  /// Audiences that must have been told before this one goes out; empty for what may go out at once.
  package let after: [PlacedText]
  /// The language as in `cy`; nil for English.
  package let language: PlacedText?
  /// Of what it is a translation; nil for an original.
  package let translates: ScriptTranslation?
  /// In the order written.
  package let blocks: [ScriptBlock]
  /// SHA-256 over its source with line ends as LF, 64 hex digits: what a translation of it names.
  package let fingerprint: String
  /// Where its text begins.
  package let range: SourceRange
}

extension Script {
  /// The name of its pages: the file's name without folder and ending, `poster`.
  package var name: String {
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
    return file.utf8.count > 3 && file.utf8.suffix(3).elementsEqual(".md".utf8) ? String(file.dropLast(3)) : file
  }

  /// Every field that it names, in the order of reading, one as often as it stands there.
  package var fields: [PlacedText] { ScriptInline.fields(in: title) + blocks.flatMap(\.fields) }

  /// Every condition that something of it stands or falls with, in the order of reading.
  package var conditions: [ScriptCondition] { blocks.flatMap(\.allConditions) }

  /// Whether it is written in English, in which the tool can judge words.
  package var isEnglish: Bool {
    language.map { $0.text.hasSameBytes(as: "en") || $0.text.utf8.starts(with: "en-".utf8) } ?? true
  }

  /// The script that it translates, which stands in the same folder; nil where there is none.
  package func original(among scripts: [Script]) -> Script? {
    translates.flatMap { translation in
      scripts.first { $0.path.hasSameBytes(as: folder + translation.file) && !$0.path.hasSameBytes(as: path) }
    }
  }

  /// The file names of the other scripts of its folder.
  package func neighbours(among scripts: [Script]) -> [String] {
    scripts.filter { $0.folder.hasSameBytes(as: folder) && !$0.path.hasSameBytes(as: path) }.map {
      String(Substring($0.path.utf8.dropFirst(folder.utf8.count)))
    }
  }

  /// `scripts/`; empty for the version's own folder.
  private var folder: String {
    let file = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last?.count ?? 0
    return String(Substring(path.utf8.dropLast(file)))
  }
}

/// The original that a script translates, as its front matter says: `letter.md@3f9a21c0d4e5`.
package struct ScriptTranslation: Sendable, Hashable {
  /// The original's file beside it, `letter.md`.
  package let file: String
  /// The beginning of the original's fingerprint when it was translated: 12 or more hex digits.
  package let fingerprint: String
  package let range: SourceRange
}
