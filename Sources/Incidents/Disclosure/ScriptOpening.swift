package import ProcedureModel
internal import SourceText

/// Opens a script for those it is written for: puts the values into the tree that Markdown gave, as far as the rules let
/// them be told, and leaves out what stands with a condition that is not met.
package struct ScriptOpening: Sendable {
  /// What is put into the blanks.
  package enum Values: Sendable {
    /// What is known, as far as it may be told.
    case known(IncidentValues)
    /// Nothing: the same page with its blanks, which tells a sweep what stands on it anyway.
    case none
  }

  private let rules: DisclosureRules
  private let values: Values
  /// Whether every conditional part stands, with the words of its condition.
  private let showsConditions: Bool

  /// For an incident.
  /// - Parameters:
  ///   - rules: those of all services together.
  ///   - values: where they are one service's, its own rules hold.
  package init(_ rules: DisclosureRules, _ values: Values) {
    self.init(
      rules, values,
      at: {
        if case .known(let values) = values { values.service } else { nil }
      }())
  }

  /// The same page with its blanks.
  /// - Parameter service: the service whose sheet it is.
  package init(blanksOf rules: DisclosureRules, at service: String?) {
    self.init(rules, .none, at: service)
  }

  private init(_ rules: DisclosureRules, _ values: Values, at service: String?) {
    self.rules = rules.at(service)
    self.values = values
    showsConditions = false
  }

  /// The blank edition: no value, and every part with what it stands with.
  package init(blank disclosure: Disclosure) {
    rules = DisclosureRules(disclosure)
    values = .none
    showsConditions = true
  }

  /// - Parameter suffix: what is added to the script's name: the service it is for.
  package func open(_ script: Script, suffix: String? = nil) -> OpenedScript {
    let audiences = script.audiences.map(\.text)
    let name = suffix.map { "\(script.name)-\($0)" } ?? script.name
    return OpenedScript(
      name: name, title: text(script.title, audiences), layout: script.layout,
      audiences: audiences.map { rules.disclosure.audience($0)?.title ?? $0 }, language: script.language?.text,
      blocks: blocks(script.blocks, audiences, under: []))
  }

  // MARK: Blocks

  /// - Parameter above: conditions that are said of all of them.
  private func blocks(
    _ blocks: [ScriptBlock], _ audiences: [String], under above: [ScriptCondition]
  ) -> [OpenedScript.Block] {
    var headings: [(level: Int, conditions: [ScriptCondition])] = []
    var heading: [ScriptCondition] { headings.last?.conditions ?? [] }
    var ofHeadings = ConditionWords(rules.disclosure, above)
    var ofBlocks = ConditionWords(rules.disclosure, above)
    return blocks.compactMap { block in
      guard stands(block.conditions) else { return nil }
      let content: OpenedScript.Block.Content
      let only: String?
      switch block.content {
      case .heading(let level, let words):
        content = .heading(level: level, text(words, audiences))
        headings.removeAll { $0.level >= level }
        only = ofHeadings.words(block.conditions, under: heading)
        headings.append((level, block.conditions))
        ofBlocks = ConditionWords(rules.disclosure, above)
      case .paragraph(let words):
        content = .paragraph(text(words, audiences))
        only = ofBlocks.words(block.conditions, under: heading)
      case .quote(let inner):
        content = .quote(self.blocks(inner, audiences, under: block.conditions))
        only = ofBlocks.words(block.conditions, under: heading)
      case .list(let bullets):
        var ofBullets = ConditionWords(rules.disclosure, above + block.conditions)
        let standing = bullets.filter { stands($0.conditions) }.map { bullet(of: $0, audiences, &ofBullets) }
        guard !standing.isEmpty else { return nil }
        content = .list(standing)
        only = ofBlocks.words(block.conditions, under: heading)
      }
      return OpenedScript.Block(content: content, only: showsConditions ? only : nil)
    }
  }

  /// The words of a bullet's condition stand with its first paragraph.
  private func bullet(
    of bullet: ScriptBullet, _ audiences: [String], _ conditions: inout ConditionWords
  ) -> [OpenedScript.Block] {
    var inner = blocks(bullet.blocks, audiences, under: conditions.above + bullet.conditions)
    if let only = conditions.words(bullet.conditions), showsConditions, let first = inner.first {
      inner[0] = OpenedScript.Block(content: first.content, only: only)
    }
    return inner
  }

  private func stands(_ conditions: [ScriptCondition]) -> Bool {
    showsConditions || conditions.allSatisfy { $0.holds(rules.isMet) }
  }

  // MARK: Running text

  private func text(_ inlines: [ScriptInline], _ audiences: [String]) -> [OpenedText] {
    inlines.map { inline in
      switch inline {
      case .text(let words): .words(words)
      case .softBreak: .softBreak
      case .emphasis(let content): .emphasis(text(content, audiences))
      case .strong(let content): .strong(text(content, audiences))
      case .link(let destination, let content): .link(destination: destination, text(content, audiences))
      case .field(let name): field(name.text, audiences)
      }
    }
  }

  private func field(_ name: String, _ audiences: [String]) -> OpenedText {
    let type = rules.disclosure.field(name)?.type ?? .text
    guard type != .blank, case .known(let values) = values,
      let clearance = rules.decision(name, for: audiences).clearance,
      let value = values[name].open(clearance).map({ OneLine.of($0) }), !value.isEmpty
    else { return .blank(type) }
    return .value(value, field: name, type)
  }
}
