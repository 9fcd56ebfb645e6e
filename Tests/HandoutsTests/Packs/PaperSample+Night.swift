import Incidents

extension PaperSample {
  /// A night in the library of Tests/Fixtures/handouts: every kind of entry, late ones, corrections, a withdrawal, a kind
  /// from the future and a line that was never finished.
  static var night: SealedLog {
    var log = SealedLog()
    log.add(
      "start", at: "2026-11-20 02:05",
      [
        ("incident", "2026-11-20-a"), ("mode", "exercise"), ("procedure", "Power cut"), ("version", "V1"),
        ("fingerprint", "abc"), ("reason", "The draft is all there is"), ("tool", "0.0.0"),
      ])
    log.add(
      "facts", at: "2026-11-20 02:05",
      [
        ("incident", "2026-11-20-a"), ("mode", "exercise"), ("notified", "2026-11-20T01:50:00+00:00"), ("lead", "AB"),
        ("services.main.name", "Main hall"), ("services.main.type", "UP"), ("signatures.AB.name", "Ann Bell"),
        ("signatures.AB.post", "Night librarian"), ("signatures.AB.organisation", "Library"),
        ("people.P014K.service", "main"), ("people.P014K.told", "2026-11-20T03:00:00+00:00"),
        ("people.P020X.risk", "high"),
      ])
    log.add("state", at: "2026-11-20 02:20", [("item", "A1.1"), ("state", "done"), ("note", "lamps out by 02:19")])
    log.add(
      "assign", at: "2026-11-20 02:30", by: "",
      [("item", "A1.2"), ("to", "City"), ("initials", "CD"), ("due", "2026-11-20T04:00:00+00:00")])
    log.add(
      "add", at: "2026-11-20 02:40", recorded: "2026-11-20 03:10",
      [("item", "X1"), ("text", "Bring torches from the van"), ("after", "A1.2"), ("service", "main")])
    log.add(
      "decision", at: "2026-11-20 02:50",
      [("text", "Close at 06:00"), ("because", "No light"), ("options", "Stay open")])
    log.add(
      "risk", at: "2026-11-20 02:55",
      [("risk", "R1"), ("text", "Falls on stairs"), ("likelihood", "4"), ("impact", "3")])
    log.add(
      "complaint", at: "2026-11-20 03:00",
      [("text", "It is cold"), ("from", "A reader"), ("reply-due", "2026-11-21T09:00:00+00:00")])
    log.add(
      "contact", at: "2026-11-20 03:05",
      [("with", "Mains board"), ("text", "Back at 05:00"), ("call-back", "2026-11-20T04:30:00+00:00")])
    log.add(
      "meeting", at: "2026-11-20 03:20",
      [("text", "First meeting"), ("outcome", "Close"), ("next", "2026-11-20T16:00:00+00:00")])
    log.add("staff", at: "2026-11-20 03:30", [("who", "E. F."), ("direction", "in"), ("service", "main")])
    log.add(
      "rota", at: "2026-11-20 03:31",
      [("who", "E. F."), ("from", "2026-11-20T06:00:00+00:00"), ("until", "2026-11-20T14:00:00+00:00")])
    log.add(
      "condition", at: "2026-11-20 03:40", [("condition", "closure-confirmed"), ("state", "met"), ("said-by", "Chair")])
    log.add(
      "movement", at: "2026-11-20 03:50",
      [("person", "P014K"), ("from", "Main hall"), ("to", "Annexe"), ("with", "Medicine")])
    log.add("note", at: "2026-11-20 04:00", [("text", "Lift checked"), ("item", "A1.2")])
    log.add("set", at: "2026-11-20 04:05", [("field", "telephone"), ("new", "01632 960001")])
    log.add(
      "correct", at: "2026-11-20 04:10", by: "CD",
      [("corrects", "14"), ("because", "Misheard"), ("to", "Reading room")])
    log.add(
      "correct", at: "2026-11-20 04:12", by: "CD",
      [("corrects", "15"), ("because", "Not checked"), ("withdrawn", "yes")])
    log.add(
      "state", at: "2026-11-20 04:15", [("item", "A1.3"), ("state", "not-applicable"), ("because", "No upper floor")])
    log.add("balloon", at: "2026-11-20 04:20", [("colour", "red")])
    log.add(raw: #"{"n":21,"kind":"no"#)
    log.add("note", at: "2026-11-20 04:30", [("text", "Light is back"), ("weather", "dry")])
    return log
  }
}
