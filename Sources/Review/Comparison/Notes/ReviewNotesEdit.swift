internal import SourceText
internal import StrictYAML

/// `compare-V02-V03.yaml` with weights and reasons of changes set, and every other byte as it was.
package enum ReviewNotesEdit {
  /// What is to be said of one change.
  package struct Setting: Sendable {
    /// The change's id.
    package let change: String
    /// Of both: nil to leave it as it is; an empty text takes it out.
    package let weight: String?
    package let because: String?

    package init(change: String, weight: String?, because: String?) {
      self.change = change
      self.weight = weight
      self.because = because
    }
  }

  /// The file cannot be edited: it must be written by hand.
  package struct Problem: Error, Hashable, Sendable {
    /// 1-based; nil where the whole cannot be read.
    package let line: Int?
  }

  /// Whether YAML can hold a text at all: it has no control characters but tabs and line ends.
  package static func canHold(_ text: String) -> Bool { YAMLText.refused(in: text) == nil }

  /// - Parameters:
  ///   - bytes: the file as it is, which reads without error; nil where there is none.
  ///   - names: the two versions, for the first line of a new file.
  /// - Returns: the whole file as it should be.
  package static func setting(
    _ settings: [Setting], path: String, bytes: [UInt8]?, names: (old: String, new: String)
  ) throws(Problem) -> [UInt8] {
    let before =
      bytes ?? Array("# What was settled about the changes from \(names.old) to \(names.new).\nchanges:\n".utf8)
    let notes = ReviewNotesReader.read(path: path, bytes: before).notes
    var steps: [YAMLEdit.Step] = []
    var added: [[(key: String, text: String)]] = []
    for setting in settings {
      let texts = [(key: "weight", text: setting.weight), (key: "because", text: setting.because)]
      guard let index = notes.changes.firstIndex(where: { $0.change.text.hasSameBytes(as: setting.change) }) else {
        let said = texts.compactMap { key, text in text.flatMap { $0.utf8.isEmpty ? nil : (key: key, text: $0) } }
        if !said.isEmpty { added.append([(key: "change", text: setting.change)] + said) }
        continue
      }
      let note = notes.changes[index]
      let weight = setting.weight ?? note.weight?.rawValue ?? ""
      // A note that says nothing is an error.
      if weight.utf8.isEmpty, (setting.because ?? note.because ?? "").utf8.isEmpty {
        steps.append(.remove(list: "changes", index: index))
        continue
      }
      for (key, text) in texts {
        guard let text else { continue }
        steps.append(.set(list: "changes", index: index, key: key, text: text.utf8.isEmpty ? nil : text))
      }
    }
    if !added.isEmpty { steps.append(.add(list: "changes", added)) }
    var edit = YAMLEdit(path: path, bytes: before)
    do { try edit.apply(steps) } catch { throw Problem(line: error.line) }
    let read = ReviewNotesReader.read(path: path, bytes: edit.bytes)
    guard !read.diagnostics.contains(where: { $0.severity == .error }) else { throw Problem(line: nil) }
    return edit.bytes
  }
}
