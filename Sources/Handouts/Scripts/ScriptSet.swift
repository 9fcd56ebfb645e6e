package import Incidents
package import ProcedureModel
internal import SourceText

/// Makes the files of an audience's set, and looks at them as a stranger would before anyone gets them. Pure: the same
/// values give the same bytes.
///
/// A file says nothing of the incident but what was opened for its audience: no sheet id, no time of printing, no name of
/// the incident.
package struct ScriptSet: Sendable {
  private let templates: TemplateSet
  private let situation: Situation
  private let rules: DisclosureRules
  private let version: Stamp
  private let edition: Edition
  private let publicWords: PublicWords
  private let logged: LoggedNames

  /// Nil where the version has no rules of disclosure.
  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - situation: the incident at the moment of printing.
  ///   - publicWords: those of its version; nil to gather them.
  package init?(
    templates: TemplateSet, situation: Situation, tool: String, edition: Edition, publicWords: PublicWords? = nil
  ) {
    guard let disclosure = situation.procedure.disclosure else { return nil }
    self.templates = templates
    self.situation = situation
    self.edition = edition
    self.publicWords = publicWords ?? PublicWords(situation.procedure)
    logged = LoggedNames(situation.state)
    rules = DisclosureRules(disclosure, situation)
    version = Stamp(situation.procedure, asOf: situation.now.london.time.day, tool: tool, edition: edition)
  }

  /// The set of an audience.
  package func set(for audience: String) -> AudienceSet {
    let scripts = self.scripts(for: audience)
    let faults = ScriptSet.faults(in: scripts, rules.disclosure)
    guard faults.isEmpty else {
      return AudienceSet(audience: audience, refusals: faults, files: [], held: [], unapproved: [])
    }
    let copies = scripts.flatMap { self.copies(of: $0) }
    let files = copies.map { self.files(of: $0.opened, $0.stamp) }
    let refusals =
      zip(copies, files).flatMap { hits(in: $1, of: $0, copies) }.filter { !isReleased($0) }
      .map { AudienceSet.Refusal.leak($0) }
      + SetConsistency.problems(copies.map(\.opened)).map { .inconsistent($0) }
    guard refusals.isEmpty else {
      return AudienceSet(
        audience: audience, refusals: refusals, files: blankFiles(scripts), held: [], unapproved: [])
    }
    return AudienceSet(
      audience: audience, refusals: [],
      files: [index(for: audience, copies.map { ($0.opened, $0.stamp) })] + files.flatMap(\.self),
      held: copies.filter(\.hold.isHeld).map { copy in
        AudienceSet.Held(
          script: copy.opened.name, waiting: copy.hold.waiting.map { "\($0.audience.title): \($0.words)" })
      },
      unapproved: copies.filter { $0.stamp.approval == nil }.map(\.opened.name))
  }

  /// The scripts that an audience is given, in the order of their paths.
  package func scripts(for audience: String) -> [Script] {
    situation.procedure.scripts.filter { script in script.audiences.contains { $0.text.hasSameBytes(as: audience) } }
  }

  /// A script as it stands now, for an approval; one for each service where it speaks of one.
  package func opened(_ script: Script) -> [OpenedScript] { copies(of: script).map(\.opened) }

  // MARK: Copies

  private struct Copy {
    let values: IncidentValues
    let opened: OpenedScript
    /// The same without values.
    let blank: OpenedScript
    let stamp: ScriptStamp
    let hold: ScriptHold
    let audiences: [String]
  }

  private func copies(of script: Script) -> [Copy] {
    let hold = ScriptHold(script, rules, situation)
    return ScriptSubjects.values(of: script, rules, situation).map { values in
      let suffix = values.suffix
      let opened = ScriptOpening(rules, .known(values)).open(script, suffix: suffix)
      let approval = ScriptApproval(opened, situation.state)
      return Copy(
        values: values, opened: opened,
        blank: ScriptOpening(blanksOf: rules, at: values.service).open(script, suffix: suffix),
        stamp: ScriptStamp(version, situation.facts, approval, hold), hold: hold,
        audiences: script.audiences.map(\.text))
    }
  }

  /// What a stranger would find in the finished files of a copy.
  private func hits(in files: [AudienceSet.File], of copy: Copy, _ copies: [Copy]) -> [LeakHit] {
    let others = copies.filter { !$0.opened.name.hasSameBytes(as: copy.opened.name) }.map(\.values)
    let sweep = LeakSweep(situation, rules, own: copy.values, others: others, for: copy.audiences, publicWords, logged)
    let pages = zip(files, self.files(of: copy.blank, copy.stamp)).map { file, blank in
      LeakSweep.Page(
        file: file.path, text: file.text, baseline: blank.text, values: copy.opened.values,
        approval: copy.stamp.approval)
    }
    // What the page and the plain text have in common is said once.
    var found: [LeakHit] = []
    for hit in sweep.hits(in: pages) where !found.contains(where: { $0.fact.hasSameBytes(as: hit.fact) }) {
      found.append(hit)
    }
    return found
  }

  /// A named person let the hit go, in a script and for a fact.
  private func isReleased(_ hit: LeakHit) -> Bool {
    situation.state.entries(.release).contains { entry in
      (entry["what"]?.hasSameBytes(as: "sweep") ?? false) && (entry["fact"]?.hasSameBytes(as: hit.fact) ?? false)
        && (entry["script"]?.hasSameBytes(as: hit.script) ?? false)
    }
  }

  // MARK: Files

  /// The page and the plain text of a script.
  private func files(of script: OpenedScript, _ stamp: ScriptStamp) -> [AudienceSet.File] {
    let page = ScriptPage(templates: templates, version: version, edition: edition)
    return [
      AudienceSet.File(path: "\(script.name).html", text: page.html(script, stamp)),
      AudienceSet.File(path: "\(script.name).txt", text: page.text(script, stamp)),
    ]
  }

  private func blankFiles(_ scripts: [Script]) -> [AudienceSet.File] {
    let opening = ScriptOpening(blank: rules.disclosure)
    return scripts.flatMap { files(of: opening.open($0), ScriptStamp(blank: version)) }
  }

  private func index(for audience: String, _ copies: [(script: OpenedScript, stamp: ScriptStamp)]) -> AudienceSet.File {
    let page = ScriptPage(templates: templates, version: version, edition: edition)
    let title = rules.disclosure.audience(audience)?.title ?? audience
    return AudienceSet.File(path: ScriptIndex.file, text: page.index(title, copies))
  }

  /// Fields that a script names and that are never open to all it is for.
  package static func faults(in scripts: [Script], _ disclosure: Disclosure) -> [AudienceSet.Refusal] {
    scripts.flatMap { script in
      disclosure.faults(in: script).map {
        .closedField(
          field: $0.field.text, script: script.name, path: script.path, line: $0.field.range.start.line)
      }
    }
  }
}
