internal import ProcedureModel
internal import Review
internal import SourceText

/// What `check` finds in a version, by rule, with what was accepted and why.
struct FindingsHandout: View {
  static let file = "findings.html"
  static let template = "handouts/findings"

  let header: SheetHeader
  let title: HeadingView
  let summary: String
  let counts: [CountView]
  let groups: [FindingGroupView]
  let accepted: AcceptedView?
  let readings: ScriptReadingsView?

  static let fields = ViewFields<FindingsHandout>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("summary") { $0.summary },
    .flag("has-counts") { !$0.counts.isEmpty },
    .views("counts") { $0.counts },
    .views("groups") { $0.groups },
    .view("accepted") { $0.accepted },
    .view("readings") { $0.readings },
  ])

  static func sheets(_ context: HandoutContext, _ result: Checker.Result) -> [Sheet] {
    let label = SheetLabel(
      file: file, title: "Findings of the check", short: "Findings",
      purpose: "Governance staff: what a careful editor would mend.", isInCleanVersion: false)
    return [Sheet(label, template: template) { FindingsHandout(context, result, $0, $1) }]
  }

  private init(_ context: HandoutContext, _ result: Checker.Result, _ label: SheetLabel, _ place: SheetPlace) {
    header = SheetHeader(label: label, stamp: place.stamp)
    let level = place.titleLevel
    title = HeadingView(level, "sheet-title", label.title)
    var rules: [String] = []
    for finding in result.findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    rules.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let all = result.findings.count
    let set = result.accepted.count
    summary =
      "\(all == 0 ? "Nothing found" : FindingsHandout.count(all, "finding"))"
      + "\(all == 0 ? "" : " by \(FindingsHandout.count(rules.count, "rule"))")."
      + (set == 0 ? "" : " \(FindingsHandout.count(set, "finding")) accepted with a reason.")
    groups = rules.map { rule in
      let findings = result.findings.filter { $0.rule == rule }
      return FindingGroupView(
        heading: HeadingView(
          level + 1, "group-title", "\(FindingsHandout.words(rule)) (\(findings.count))", id: "rule.\(rule)"),
        rule: rule, findings: findings.map { FindingView($0, context, place) })
    }
    counts = rules.map { rule in
      CountView(
        link: LinkView(href: "#rule.\(rule)", words: FindingsHandout.words(rule)),
        count: String(result.findings.count { $0.rule == rule }))
    }
    accepted =
      result.accepted.isEmpty
      ? nil
      : AcceptedView(
        heading: HeadingView(level + 1, "section-title", "Accepted"),
        findings: result.accepted.map { FindingView($0.finding, context, place, because: $0.because) })
    readings = FindingsHandout.readings(context, place)
  }

  /// What a governance officer may like to know of each script before its words are tried on people.
  private static func readings(_ context: HandoutContext, _ place: SheetPlace) -> ScriptReadingsView? {
    let found = ScriptReading.all(of: context.procedure)
    guard !found.isEmpty else { return nil }
    return ScriptReadingsView(
      heading: HeadingView(place.titleLevel + 1, "section-title", "How the scripts read"),
      scripts: found.map { ScriptReadingRow($0, context.procedure.disclosure, isPart: place.isPart) })
  }

  /// A rule's summary as a heading begins.
  private static func words(_ rule: String) -> String {
    guard let summary = RuleBook.rule(rule)?.summary else {
      return rule == Checker.staleAcceptance ? "An acceptance that matches nothing any more" : rule
    }
    return SentenceCase.capitalised(summary)
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// How many findings a rule has.
struct CountView: View {
  let link: LinkView
  let count: String

  static let fields = ViewFields<CountView>([
    .view("link") { $0.link },
    .text("count") { $0.count },
  ])
}

/// The findings of one rule.
struct FindingGroupView: View {
  let heading: HeadingView
  let rule: String
  let findings: [FindingView]

  static let fields = ViewFields<FindingGroupView>([
    .view("heading") { $0.heading },
    .text("rule") { $0.rule },
    .views("findings") { $0.findings },
  ])
}

/// Findings that were accepted.
struct AcceptedView: View {
  let heading: HeadingView
  let findings: [FindingView]

  static let fields = ViewFields<AcceptedView>([
    .view("heading") { $0.heading },
    .views("findings") { $0.findings },
  ])
}

/// One finding: where, what, and what to do.
struct FindingView: View {
  let link: LinkView?
  let address: String?
  /// The source's path in the version's folder and the line, 1-based.
  let place: String
  let message: String
  let hint: String?
  let because: String?

  init(_ finding: Diagnostic, _ context: HandoutContext, _ place: SheetPlace, because: String? = nil) {
    let address = finding.address
    let href = address.flatMap { context.anchors.link(to: Address($0), from: place.file) }
    link = href.flatMap { href in address.map { LinkView(href: href, words: $0) } }
    self.address = link == nil ? address : nil
    let folder = context.procedure.path + "/"
    // The folder is the machine's; the page is to be the same wherever it is made.
    let path =
      finding.path.utf8.starts(with: folder.utf8)
      ? String(Substring(finding.path.utf8.dropFirst(folder.utf8.count))) : finding.path
    self.place = "\(path), line \(finding.range.start.line)"
    message = FindingView.sentence(finding.message)
    hint = finding.hint
    self.because = because
  }

  /// Messages begin small and have no stop, as compilers write them; a page is read as prose.
  private static func sentence(_ message: String) -> String {
    let body = SentenceCase.capitalised(message)
    return body.utf8.last == UInt8(ascii: ".") || body.utf8.last == UInt8(ascii: "?") ? body : body + "."
  }

  static let fields = ViewFields<FindingView>([
    .view("link") { $0.link },
    .optionalText("address") { $0.address },
    .text("place") { $0.place },
    .text("message") { $0.message },
    .optionalText("hint") { $0.hint },
    .optionalText("because") { $0.because },
  ])
}
