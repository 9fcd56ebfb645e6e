internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What the script of a ready pack knows of its procedure: all that can be worked out beforehand, so that the script only
/// chooses, fills in and counts.
struct ReadyData: Sendable {
  let stamp: PackStamp
  let choices: [ReadyChoice]
  let calendar: ReadyCalendar
  /// The page's sheets.
  let sheets: [PackSheet]

  private var procedure: Procedure { stamp.situation.procedure }

  /// As a constant for the script.
  var value: JSONValue {
    .object([
      ("format", .text(ReadyFile.format)),
      ("title", .text(procedure.control.title.text)),
      ("version", .text(procedure.control.version.text)),
      ("fingerprint", .text(stamp.version.fingerprint)),
      ("sheet", .text(stamp.sheetID)),
      ("state", .text(stamp.version.versionAndStatus)),
      ("name", .text(ReadyChoice.nameless)),
      ("choices", .list(choices.map(\.data))),
      ("deadlines", .list(deadlines)),
      ("calendar", calendar.data),
      ("plans", .object(plans)),
      ("roles", .list(roles)),
      ("cards", .list(cards)),
    ])
  }

  // MARK: Deadlines

  private var deadlines: [JSONValue] {
    let items = Set(stamp.situation.items.map(\.address))
    return StandingDeadline.all(procedure).map { deadline in
      var entries: [(String, JSONValue)] = [
        ("item", .text(deadline.address.text)), ("what", .text(deadline.what)),
        ("basis", .text(deadline.basis)), ("started", .flag(deadline.isFromStart)),
        ("clause", .flag(!items.contains(deadline.address))), ("again", .flag(deadline.isRecurring)),
      ]
      switch deadline.rule {
      case .within(let limit, let close):
        entries += [
          ("unit", .text(limit.unit.rawValue)), ("count", .number(limit.count)),
          ("at", .number(ReadyData.seconds(close))),
        ]
      case .every(let recurrence, let time):
        switch recurrence {
        case .day: entries.append(("unit", .text("day")))
        case .workingDay: entries.append(("unit", .text("working day")))
        case .week: entries.append(("unit", .text("week")))
        case .elapsed(let minutes): entries += [("unit", .text("minute")), ("count", .number(minutes))]
        }
        entries.append(("at", .number(ReadyData.seconds(time))))
      }
      return .object(entries)
    }
  }

  private static func seconds(_ time: ClockMinute) -> Int { time.hour * 3600 + time.minute * 60 }

  // MARK: Plans and cards

  /// The ids of the plans' sheets, by the letters of their appendices.
  private var plans: [(name: String, value: JSONValue)] {
    procedure.appendices.filter(\.isPlan).compactMap { plan in
      let file = PlanSheet.file(plan)
      let sheet = sheets.first { $0.label.file.hasSameBytes(as: file) }
      return sheet.map { (plan.letter, .text($0.label.id)) }
    }
  }

  private var roles: [JSONValue] {
    let states = stamp.situation.roles
    return states.map { state in
      let role = state.role
      let chief = role.reportsTo.flatMap { name in states.firstIndex { $0.isNamed(name.text) } }
      return .object([
        ("key", .text(state.key)), ("title", .text(role.title.text)),
        ("names", .texts([role.code?.text, role.title.text].compactMap { $0.map { CardSet.folded($0) } })),
        ("deputy", .text(role.deputy?.text ?? "")), ("chief", .number(chief ?? -1)),
      ])
    }
  }

  /// Each card's sheet with the place of its role; -1 for a card of no role.
  private var cards: [JSONValue] {
    let keys = stamp.situation.roles.map(\.key)
    return sheets.filter { $0.part == .cards }.map { sheet in
      let place = sheet.role.flatMap { role in keys.firstIndex { $0.hasSameBytes(as: role) } } ?? -1
      return .object([("sheet", .text(sheet.label.id)), ("role", .number(place))])
    }
  }
}
