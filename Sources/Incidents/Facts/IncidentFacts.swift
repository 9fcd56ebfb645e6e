package import SourceText

/// What an incident is about, typed: read from a `FactTable`, which stands for what `incident.yaml` and `people.csv` say
/// now, or said at a past moment.
///
/// A value that cannot be read as its type counts as not given; whoever reads the files has said so.
package struct IncidentFacts: Sendable {
  package enum Mode: String, Sendable, CaseIterable {
    case live, exercise

    /// `LIVE` or `EXERCISE`, as it stands on every page.
    package var mark: String { self == .live ? "LIVE" : "EXERCISE" }
  }

  /// A service that is affected. Entries of the log may name it by its id (`A7.8@rose-house`).
  package struct Service: Sendable, Hashable {
    package let id: String
    package let name: String?
    /// A code of the checklist's applicability: `CH`.
    package let type: String?
    package let address: String?
  }

  /// Who holds a role of `cards.yaml`.
  package struct RoleHolder: Sendable, Hashable {
    /// The role's code or title, as `cards.yaml` gives it.
    package let role: String
    /// Initials from the signature sheet, or a name.
    package let holder: String?
    package let telephone: String?
    package let deputy: String?
    package let deputyTelephone: String?
  }

  /// A line of the signature sheet: whose initials these are.
  package struct Signature: Sendable, Hashable {
    package let initials: String
    package let name: String?
    package let post: String?
    package let organisation: String?

    package init(initials: String, name: String?, post: String?, organisation: String?) {
      self.initials = initials
      self.name = name
      self.post = post
      self.organisation = organisation
    }
  }

  /// A standing contact, copied in when the incident was started.
  package struct Contact: Sendable, Hashable {
    /// A code or title of `cards.yaml`, or any other name of a role.
    package let role: String
    package let name: String?
    package let deputy: String?
    package let onCall: String?
    package let telephone: String?
    /// The day on which somebody last made sure that it is right.
    package let checked: CalendarDate?

    /// How many days an entry may go unchecked before the fact is printed with it.
    package static let staleAfterDays = 90

    /// Whether nobody made sure of it in the last 90 days, or ever.
    package func isStale(on day: CalendarDate) -> Bool {
      guard let checked else { return true }
      return day.dayNumber - checked.dayNumber > Contact.staleAfterDays
    }
  }

  /// A person who is affected, by code; names are nowhere in the tool.
  package struct Person: Sendable, Hashable {
    package let code: String
    /// The service's id.
    package let service: String?
    package let funding: String?
    package let risk: String?
    package let worker: String?
    /// When the person or their family was told, and so on; nil where it has not happened.
    package let told: Moment?
    package let assessed: Moment?
    package let moved: Moment?
    package let reviewed: Moment?
  }

  /// `2026-11-20-a`.
  package let id: String
  package let mode: Mode
  /// Title and version of the procedure that the incident runs on.
  package let procedure: String
  package let version: String
  /// Why a version that is not approved, or superseded, is used.
  package let reason: String?
  package let provider: String?
  package let notified: Moment?
  /// Initials from the signature sheet, or a name.
  package let lead: String?
  package let telephone: String?
  package let services: [Service]
  package let roles: [RoleHolder]
  package let signatures: [Signature]
  package let contacts: [Contact]
  package let people: [Person]
  /// Days on which offices are closed besides the bank holidays known by rule.
  package let closedDays: [CalendarDate]
  /// Further fields, for scripts, by name.
  package let fields: [(name: String, value: String)]

  /// - Parameter table: what is known.
  package init(_ table: FactTable) {
    func entry(_ list: String, _ key: String, _ field: String) -> String? { table["\(list).\(key).\(field)"] }
    func moment(_ text: String?) -> Moment? { text.flatMap { Moment(iso: $0) } }
    id = table["incident"] ?? ""
    // What is not said to be an exercise is taken for the real thing.
    mode = table["mode"].map { $0.hasSameBytes(as: "exercise") } ?? false ? .exercise : .live
    procedure = table["procedure"] ?? ""
    version = table["version"] ?? ""
    reason = table["reason"]
    provider = table["provider"]
    notified = moment(table["notified"])
    lead = table["lead"]
    telephone = table["telephone"]
    services = table.keys(of: "services").map { key in
      Service(
        id: key, name: entry("services", key, "name"), type: entry("services", key, "type"),
        address: entry("services", key, "address"))
    }
    roles = table.keys(of: "roles").map { key in
      RoleHolder(
        role: entry("roles", key, "role") ?? key, holder: entry("roles", key, "holder"),
        telephone: entry("roles", key, "telephone"), deputy: entry("roles", key, "deputy"),
        deputyTelephone: entry("roles", key, "deputy-telephone"))
    }
    signatures = table.keys(of: "signatures").map { key in
      Signature(
        initials: entry("signatures", key, "initials") ?? key, name: entry("signatures", key, "name"),
        post: entry("signatures", key, "post"), organisation: entry("signatures", key, "organisation"))
    }
    contacts = table.keys(of: "contacts").map { key in
      Contact(
        role: entry("contacts", key, "role") ?? key, name: entry("contacts", key, "name"),
        deputy: entry("contacts", key, "deputy"), onCall: entry("contacts", key, "on-call"),
        telephone: entry("contacts", key, "telephone"),
        checked: entry("contacts", key, "checked").flatMap { CalendarDate(iso: $0) })
    }
    people = table.keys(of: "people").map { key in
      Person(
        code: key, service: entry("people", key, "service"), funding: entry("people", key, "funding"),
        risk: entry("people", key, "risk"), worker: entry("people", key, "worker"),
        told: moment(entry("people", key, "told")), assessed: moment(entry("people", key, "assessed")),
        moved: moment(entry("people", key, "moved")), reviewed: moment(entry("people", key, "reviewed")))
    }
    closedDays = table.keys(of: "closed-days").compactMap { CalendarDate(iso: $0) }
    // Not by `keys(of:)`: the name of a free field may hold dots.
    fields = table.names.filter { $0.utf8.starts(with: "fields.".utf8) }.compactMap { name in
      table[name].map { (String(decoding: name.utf8.dropFirst("fields.".utf8.count), as: UTF8.self), $0) }
    }
  }

  /// The signature of some initials; nil where nobody signed with them.
  package func signature(_ initials: String) -> Signature? {
    signatures.first { $0.initials.hasSameBytes(as: initials) }
  }
}
