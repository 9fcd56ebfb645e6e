import Foundation
import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// Sets of scripts of incidents made inside tests.
enum ScriptSample {
  static let folders = [PackSample.v02, PackSample.v03]
  private static let templates = Result { try TemplateSet() }
  private static let oracles = Dictionary(
    uniqueKeysWithValues: folders.compactMap { folder in (try? DisclosureOracle(folder: folder)).map { (folder, $0) } })

  static func oracle(_ folder: String) throws -> DisclosureOracle { try #require(oracles[folder]) }

  /// Gathered once for each version, since hundreds of sets are made of it.
  private static let publicWords = Dictionary(
    uniqueKeysWithValues: folders.compactMap { folder in
      (try? PackageRoot.read(folder).procedure).map { ($0.fingerprint, PublicWords($0)) }
    })

  static func sets(_ situation: Situation, edition: Edition = .standard) throws -> ScriptSet {
    try #require(
      ScriptSet(
        templates: templates.get(), situation: situation, tool: "0.0.0", edition: edition,
        publicWords: publicWords[situation.procedure.fingerprint]))
  }

  static func met(_ conditions: some Sequence<String>) -> [PackSample.Line] {
    conditions.sorted().map {
      PackSample.Line("condition", ("condition", $0), ("state", "met"), ("said-by", "Somebody"))
    }
  }

  /// Facts of an incident of which nothing is known but some free fields.
  static func bare(_ fields: [(String, String)]) -> [(String, String)] {
    [("incident", ""), ("mode", "live")] + fields.map { ("fields.\($0.0)", $0.1) }
  }

  /// Files of a set by their paths.
  static func files(_ set: AudienceSet) -> [String: String] {
    Dictionary(uniqueKeysWithValues: set.files.map { ($0.path, $0.text) })
  }

  /// An incident of the small hours, with everything filled in as somebody would who has read what each field is for.
  static let realistic: [(String, String)] =
    [
      ("incident", "2026-11-20-a"), ("mode", "live"), ("procedure", "provider-failure"), ("version", "V03"),
      ("reason", "V03 is not approved yet; the Director agreed to use it because V02 lacks a plan for two services."),
      ("provider", "Brightwater Care Homes Ltd"), ("notified", "2026-11-20T02:05:00+00:00"), ("lead", "HM"),
      ("telephone", "023 8099 0101"),
      ("services.rose-house.id", "rose-house"), ("services.rose-house.name", "Rose House"),
      ("services.rose-house.type", "CH"), ("services.rose-house.address", "12 Church Street, Southampton SO99 1XX"),
      ("services.elm-court.id", "elm-court"), ("services.elm-court.name", "Elm Court"),
      ("services.elm-court.type", "CH"), ("services.elm-court.address", "Elm Court, 3 Market Road, Southampton"),
      ("signatures.HM.initials", "HM"), ("signatures.HM.name", "Helen March"), ("signatures.HM.post", "Incident lead"),
      ("signatures.WB.initials", "WB"), ("signatures.WB.name", "Will Brown"), ("signatures.WB.post", "Duty manager"),
      ("signatures.GH.initials", "GH"), ("signatures.GH.name", "Gil Hart"), ("signatures.GH.post", "Communications"),
      ("roles.PL.role", "PL"), ("roles.PL.holder", "HM"), ("roles.PL.telephone", "023 8099 0102"),
      ("roles.PL.deputy", "Grace Day"), ("roles.PL.deputy-telephone", "023 8099 0103"),
      ("contacts.D.role", "D"), ("contacts.D.name", "Dora Park"), ("contacts.D.on-call", "Duty Director"),
      ("contacts.D.telephone", "023 8099 0104"), ("contacts.NHS.role", "NHS on-call desk"),
      ("contacts.NHS.name", "Switchboard"), ("contacts.NHS.telephone", "023 8099 0105"),
    ]
    + people
    + [
      ("next-update", "Friday 20 November at 17:00"), ("contact.telephone", "023 8099 0200"),
      ("contact.hours", "every day from 8 in the morning to 8 in the evening"),
      ("contact.email", "homes@southampton.example"), ("press.telephone", "023 8099 0201"),
      ("press.next-statement", "Friday 20 November at 18:00"), ("safeguarding.telephone", "023 8099 0202"),
      ("advocacy.telephone", "0800 555 0100"), ("support.telephone", "0800 555 0101"),
      ("needs.summary", "2 people need nursing, 3 need two carers at a time, 1 cannot leave bed"),
      ("named-worker.name", "Sam Okoro"),
      ("meeting.details", "Saturday 21 November at 14:00 in the hall of St Mark's Church, Church Street"),
      ("harm.words", "We are very sorry that two people who lived at Rose House died this week."),
      ("safeguarding.enquiries", "2"),
      ("safeguarding.summary", "P001B: medicine missed on two nights. P002C: fall not reported by night staff."),
      ("safeguarding.words", "The council looks into how care was given; it will report when that is done."),
      ("reason.neutral", "The company says that it can no longer pay for the running of its homes."),
      ("provider.finance", "Administrators from Halden and Pryce come on Monday. Offers from two buyers are open."),
      ("capacity.asked", "Ten nursing beds from Monday, and two carers for the nights"),
      ("cqc.notice", "The Commission has cancelled the registration of Rose House."),
      ("employer.telephone", "023 8099 0300"),
      ("jobs.words", "All staff are paid up to the end of November, and Brightwater will write to each of you."),
      ("closure.date", "Monday 30 November 2026"), ("moves.first-date", "Tuesday 24 November 2026"),
      ("receiving.services", "Oak Lodge and Harbour View"), ("spokesperson.name", "Gil Hart"),
    ].map { ("fields.\($0.0)", $0.1) }

  private static let people: [(String, String)] = [
    ("P001B", "rose-house", "Southampton City Council", "Ada Thorn"),
    ("P002C", "rose-house", "NHS Wiltshire", "Ada Thorn"),
    ("P003D", "elm-court", "southampton city council", "Ben Lowe"),
    ("P004F", "elm-court", "Dorset Council", "Ben Lowe"),
    ("P005G", "elm-court", "self-funded", "Ada Thorn"),
  ].enumerated().flatMap { index, person -> [(String, String)] in
    let key = "people.\(person.0)"
    return [
      ("\(key).code", person.0), ("\(key).service", person.1), ("\(key).funding", person.2),
      ("\(key).worker", person.3),
    ] + (index < 3 ? [("\(key).told", "2026-11-20T09:00:00+00:00")] : [])
  }
}
