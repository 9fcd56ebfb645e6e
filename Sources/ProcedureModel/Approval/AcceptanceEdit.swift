internal import SourceText
internal import StrictYAML

/// A version's first source with findings accepted in its front matter, and every other byte as it was.
package enum AcceptanceEdit {
  /// One finding, and why it is kept as it is.
  package struct Setting: Sendable {
    package let rule: String
    /// The address of the item it is found at; nil for a finding about no item.
    package let at: String?
    /// An empty text takes the acceptance out.
    package let because: String

    package init(rule: String, at: String?, because: String) {
      self.rule = rule
      self.at = at
      self.because = because
    }
  }

  /// The front matter cannot be edited: it must be written by hand.
  package struct Problem: Error, Hashable, Sendable {
    /// 1-based; nil where the whole cannot be read.
    package let line: Int?
  }

  /// - Parameters:
  ///   - settings: each finding once.
  ///   - accepted: what the front matter accepts now, in its order.
  ///   - bytes: the source as it is.
  /// - Returns: the whole source as it should be.
  package static func setting(
    _ settings: [Setting], accepted: [Settings.Acceptance], path: String, bytes: [UInt8]
  ) throws(Problem) -> [UInt8] {
    var steps: [YAMLEdit.Step] = []
    var added: [[(key: String, text: String)]] = []
    for setting in settings {
      let index = accepted.firstIndex { acceptance in
        acceptance.rule.text.hasSameBytes(as: setting.rule)
          && (acceptance.at.map { at in setting.at.map { at.text.hasSameBytes(as: $0) } ?? false }
            ?? (setting.at == nil))
      }
      switch (index, setting.because.utf8.isEmpty) {
      case (let index?, true): steps.append(.remove(list: "accepted", index: index))
      case (let index?, false):
        steps.append(.set(list: "accepted", index: index, key: "because", text: setting.because))
      case (nil, true): break
      case (nil, false):
        added.append(
          [(key: "rule", text: setting.rule)] + (setting.at.map { [(key: "at", text: $0)] } ?? [])
            + [(key: "because", text: setting.because)])
      }
    }
    if !added.isEmpty { steps.append(.add(list: "accepted", added)) }
    var edit = YAMLEdit(path: path, bytes: bytes) { file in
      let front = FrontMatter(file)
      return front.root == nil ? nil : 2..<max(2, front.bodyLine - 1)
    }
    do { try edit.apply(steps) } catch { throw Problem(line: error.line) }
    return edit.bytes
  }
}
