internal import SourceText
internal import StrictYAML

/// Writes a procedure as the sources from which it would be read: the way back from `ProcedureReader`.
///
/// Addresses and places are not looked at; reading gives them. What is written reads back equal in every word, number,
/// code and setting. Only line ends inside a text that stands in a heading, and comments, have no place in the model.
package enum ProcedureWriter {
  /// - Parameters:
  ///   - procedure: what to write.
  ///   - remarks: comments for the head of a source, by its path; a line each, without line ends in it.
  /// - Returns: the sources with their paths in the version's folder, in the order of the bytes of their paths.
  package static func sources(
    of procedure: Procedure, remarks: [String: [String]] = [:]
  ) -> [ProcedureSource] {
    var sources = [
      source(procedure.bodyPath, frontMatter(procedure), body(procedure), remarks: remarks[procedure.bodyPath])
    ]
    for appendix in procedure.appendices {
      sources.append(
        source(
          appendix.path, AppendixWriter.frontMatter(appendix), AppendixWriter.body(appendix),
          remarks: remarks[appendix.path]))
    }
    if let cards = procedure.cards {
      sources.append(ProcedureSource(path: cards.path, bytes: Array(CardSetWriter.text(cards).utf8)))
    }
    return sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func source(
    _ path: String, _ front: FrontMatterWriter, _ body: BlockWriter, remarks: [String]?
  ) -> ProcedureSource {
    let comments = (remarks ?? []).map { "# \($0)" }
    let head = (["---"] + front.lines + comments + ["---", ""]).map { $0 + "\n" }.joined()
    return ProcedureSource(path: path, bytes: Array((head + body.text).utf8))
  }

  // MARK: The procedure itself

  private static func frontMatter(_ procedure: Procedure) -> FrontMatterWriter {
    let control = procedure.control
    var front = FrontMatterWriter()
    front.word("kind", SourceKind.procedure.rawValue)
    front.word("title", control.title.text)
    front.word("version", control.version.text)
    front.word("status", control.status?.rawValue)
    front.word("supersedes", control.supersedes?.text)
    for field in control.fields {
      if let name = field.name { front.texts(name.rawValue, field.values.map(\.text)) }
    }
    let free = control.fields.filter { $0.name == nil }
    if !free.isEmpty { front.raw("control:") }
    for field in free {
      let values = field.values.map(\.text)
      front.raw("  - label: \(YAMLText.plainOrQuoted(field.label))")
      front.raw(
        "    text: "
          + (values.count == 1 ? YAMLText.plainOrQuoted(values[0]) : FrontMatterWriter.flow(values)))
    }
    if control.isSample { front.word("sample", "true") }
    settings(procedure.settings, &front)
    return front
  }

  private static func settings(_ settings: Settings, _ front: inout FrontMatterWriter) {
    front.list("known-abbreviations", settings.knownAbbreviations.map(\.text))
    if !settings.lists.isEmpty {
      let lists = settings.lists.map { list in
        "\(YAMLText.plainOrQuoted(list.name.text, inFlow: true)): \(FrontMatterWriter.flow(list.items.map(\.text)))"
      }
      front.raw("lists: {\(lists.joined(separator: ", "))}")
    }
    front.maps(
      "deadlines",
      settings.deadlines.map { deadline in
        [
          ("item", deadline.item.text), ("what", deadline.what), ("within", deadline.within?.text),
          ("after", deadline.after?.text), ("every", deadline.every?.text), ("at", deadline.at?.text),
          ("close", deadline.close?.text),
        ]
      })
    front.maps(
      "accepted",
      settings.accepted.map { accepted in
        [("rule", accepted.rule.text), ("at", accepted.at?.text), ("because", accepted.because)]
      })
  }

  private static func body(_ procedure: Procedure) -> BlockWriter {
    var writer = BlockWriter()
    writer.heading(1, procedure.heading)
    writer.blocks(procedure.intro)
    sections(procedure.sections, &writer)
    return writer
  }

  /// Sections of a procedure or groups of a checklist.
  static func sections(_ sections: [Section], _ writer: inout BlockWriter) {
    for section in sections {
      writer.heading(section.level, number: section.number, section.title, codes: section.attributes.map(\.text))
      writer.blocks(section.intro)
      for item in section.items { writer.item(item) }
    }
  }
}
