import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Versions with scripts and rules made inside tests, and incidents of them.
enum DisclosureSample {
  static let rules = """
    audiences:
      staff: {title: Staff}
      families: {title: Families, told: by person}
      press: {title: Press}
      funders: {title: Funders}
    conditions:
      agreed: {means: the provider agrees, set-by: Provider}
      published: {means: it is published, set-by: Commission, lasts: one day}
    fields:
      service.name: {type: text, to: all}
      services.names: {type: text, to: all}
      next-update: {type: time, to: all}
      contact.hours: {type: text, to: all}
      contact.telephone: {type: telephone, to: all}
      write-here: {type: blank, to: all}
      lead.name: {type: name, to: [staff], class: officers, reason: They would be rung, decides: Incident lead}
      counts.people: {type: number, to: [staff, funders], class: people, reason: Too few, decides: Manager}
      counts.told: {type: number, to: [staff], class: people, reason: Too few, decides: Manager}
      provider.name: {type: text, to: [staff, families], class: commercial, reason: It may fail, decides: Chair}
      why: {type: text, to: [staff, press], needs: [agreed, published], class: commercial, reason: Not agreed, decides: Chair}
      funder.name: {type: text, to: [funders], class: people, reason: Points to people, decides: Buyers}
      funder.people: {type: text, to: [funders], class: people, reason: Points to people, decides: Buyers}

    """

  static func script(_ audiences: String, _ text: String, title: String = "T", after: String = "") -> String {
    "---\nkind: script\naudience: [\(audiences)]\nlayout: letter\ntitle: \"\(title)\"\n"
      + (after.isEmpty ? "" : "after: [\(after)]\n") + "---\n\n\(text)\n"
  }

  /// - Parameter scripts: by their names.
  static func procedure(_ scripts: [String: String] = [:], rules: String = rules) throws -> Procedure {
    var files = ["disclosure.yaml": rules]
    for (name, text) in scripts { files["scripts/\(name).md"] = text }
    let test = TestProcedure(files)
    #expect(test.read.diagnostics.map(\.message) == [])
    return try #require(test.read.procedure)
  }

  static func disclosure(_ rules: String = rules) throws -> Disclosure {
    try #require(try procedure(rules: rules).disclosure)
  }

  static func situation(
    _ procedure: Procedure, facts: [(String, String?)] = [], _ drafts: [DraftEntry] = [], at minute: Int = 600
  ) -> Situation { SituationSample.situation(procedure, facts: facts, drafts, at: minute) }

  static func rules(_ situation: Situation) throws -> DisclosureRules {
    DisclosureRules(try #require(situation.procedure.disclosure), situation)
  }

  /// The first script of an incident as those it is for are given it, a copy for each subject.
  static func opened(_ situation: Situation) throws -> [OpenedScript] {
    let rules = try rules(situation)
    let script = try #require(situation.procedure.scripts.first)
    return ScriptSubjects.values(of: script, rules, situation).map {
      ScriptOpening(rules, .known($0)).open(script, suffix: $0.suffix)
    }
  }

  static func met(
    _ condition: String, _ state: String = "met", at service: String? = nil, minute: Int = 10
  ) -> DraftEntry {
    LogSample.draft(
      .condition, minute, ("condition", condition), ("state", state), ("said-by", "Somebody"), ("service", service))
  }
}
