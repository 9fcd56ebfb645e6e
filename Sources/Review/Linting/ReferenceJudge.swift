internal import ProcedureModel

/// Judges whether references lead to what their words are about.
///
/// Three signs count: a reference for who belongs to a named list that leads elsewhere; another item that fits the words
/// clearly better; and a subject, plainly named, that a whole section or appendix never mentions. Everything short of
/// that is left alone. `Documentation/rules/wrong-reference.md` gives the margins and how they were measured.
struct ReferenceJudge {
  struct Verdict {
    let place: TextPlace
    /// Where the reference begins in the plain text, in UTF-8 bytes.
    let offset: Int
    let message: String
    let hint: String
  }

  private let review: ReviewContext
  private let subjects: SubjectIndex
  private let lists: NamedListReference
  private let headings: [Address: String]
  private let candidates: [(found: ReviewContext.FoundReference, subject: ReferenceSubject)]

  /// Nil where no reference says what it is for.
  init?(_ review: ReviewContext) {
    self.review = review
    lists = NamedListReference(review.procedure)
    var headings: [Address: String] = [:]
    for text in review.texts.indices {
      if case .heading = review.texts[text].part { headings[review.texts[text].address] = review.plain[text] }
    }
    self.headings = headings
    var candidates: [(found: ReviewContext.FoundReference, subject: ReferenceSubject)] = []
    var index = review.references.startIndex
    while index < review.references.endIndex {
      // The references of one text stand next to one another.
      let address = review.references[index].place.address
      let path = review.references[index].place.path
      let group = review.references[index...].prefix { $0.place.address == address && $0.place.path == path }
      if group.count <= ReferenceJudge.mostReferences { candidates += ReferenceJudge.single(Array(group)) }
      index += group.count
    }
    guard !candidates.isEmpty else { return nil }
    self.candidates = candidates
    let words = candidates.flatMap(\.subject.words)
    let joined = words.filter { $0.text.utf8.contains(UInt8(ascii: "-")) }
    subjects = SubjectIndex(
      review, sought: words + candidates.flatMap(\.subject.sentence), joined: Set(joined.map(\.stem)))
  }

  /// A text with more references than this is a table of contents.
  private static let mostReferences = 30

  /// The references of a text with what each is for; those of a list (`Sections 4 and 5`) share their subject between
  /// them, so nothing can be said of one alone.
  private static func single(
    _ group: [ReviewContext.FoundReference]
  ) -> [(found: ReviewContext.FoundReference, subject: ReferenceSubject)] {
    guard let text = group.first?.place.text.plain else { return [] }
    let bytes = Array(text.utf8)
    func areJoined(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
      guard left.upperBound <= right.lowerBound else { return true }
      let between = String(decoding: bytes[left.upperBound..<right.lowerBound], as: UTF8.self)
      return Words.of(between).allSatisfy { ["and", "or", "to", "also"].contains($0) } && between.utf8.count < 8
        && !between.utf8.contains { ".;()".utf8.contains($0) }
    }
    let ranges = group.map(\.reference.range)
    return group.enumerated().compactMap { position, found in
      if position > 0, areJoined(ranges[position - 1], ranges[position]) { return nil }
      if position + 1 < group.count, areJoined(ranges[position], ranges[position + 1]) { return nil }
      var others = ranges
      others.remove(at: position)
      return ReferenceSubject.of(found.reference.range, in: text, others: others).map { (found, $0) }
    }
  }

  /// What is wrong, in the order of reading.
  var verdicts: [Verdict] {
    candidates.compactMap { found, subject in
      guard let target = found.target, let unit = subjects.unit(at: target), unit.address != found.place.owner else {
        return nil
      }
      return byList(found, subject, unit) ?? byFit(found, subject, unit) ?? bySilence(found, subject, unit)
    }
  }

  // MARK: Named lists

  private func byList(
    _ found: ReviewContext.FoundReference, _ subject: ReferenceSubject, _ target: SubjectIndex.Unit
  ) -> Verdict? {
    let heading = subjects.unit(at: found.place.owner)?.section ?? found.place.owner
    guard let list = lists.list(for: subject, under: headings[heading] ?? "") else { return nil }
    let leadsThere = list.items.contains { item in
      item == target.address || isInside(item, target)
        || subjects.unit(at: item).map { isInside(target.address, $0) } ?? false
    }
    guard !leadsThere else { return nil }
    let places = list.items.map(\.text).joined(separator: ", ")
    return Verdict(
      place: found.place, offset: found.reference.range.lowerBound,
      message: "\(name(found)) is given for who belongs to the \(list.name), which is listed in \(places)",
      hint: "Write \(places), or correct `lists:` in the front matter if it is listed there no longer.")
  }

  private func isInside(_ address: Address, _ unit: SubjectIndex.Unit) -> Bool {
    guard let inner = subjects.unit(at: address) else { return false }
    switch unit.kind {
    case .appendix: return inner.appendix == unit.appendix
    case .section: return inner.section == unit.address
    case .item, .other: return false
    }
  }

  // MARK: Fit

  private func byFit(
    _ found: ReviewContext.FoundReference, _ subject: ReferenceSubject, _ target: SubjectIndex.Unit
  ) -> Verdict? {
    let words = subject.words.filter { subjects.isElsewhere($0, than: found.place.owner) }
    // A choice by the lesser part of a subject is a guess.
    guard words.count * 2 >= subject.words.count else { return nil }
    let own = Fit(words, target, subjects)
    let home = subjects.unit(at: found.place.owner)
    var best: (unit: SubjectIndex.Unit, fit: Fit)?
    for unit in rivals(of: target, for: subject, found) {
      guard unit.address != target.address, unit.address != found.place.owner, unit.address != home?.section,
        unit.kind != .appendix || unit.appendix != found.place.appendix
      else { continue }
      let fit = Fit(words, unit, subjects)
      guard fit.beats(own, isExplicit: subject.isExplicit, areSiblings: areSiblings(unit, target)) else { continue }
      if best.map({ fit.score > $0.fit.score }) ?? true { best = (unit, fit) }
    }
    guard let best else { return nil }
    return Verdict(
      place: found.place, offset: found.reference.range.lowerBound,
      message:
        "\(name(found)) leads to \(target.address) ('\(excerpt(target))'), and its words fit another place better",
      hint: "Did you mean \(best.unit.address) ('\(excerpt(best.unit))')?")
  }

  /// What the reference could mean instead: things of the same kind, and what bears the same number in another source.
  private func rivals(
    of target: SubjectIndex.Unit, for subject: ReferenceSubject, _ found: ReviewContext.FoundReference
  ) -> [SubjectIndex.Unit] {
    switch target.kind {
    case .item:
      var rivals = subjects.items(nearestTo: subject.words).filter { $0.kind == target.kind }
      if case .nearby(let number) = found.reference.target, let other = review.index.find(number, in: nil),
        let unit = subjects.unit(at: other)
      {
        rivals.append(unit)
      }
      return rivals
    case .section:
      // Sections whose headings have the words, and those whose items have them most.
      let holders = subjects.items(nearestTo: subject.words).compactMap(\.section).compactMap { subjects.unit(at: $0) }
      return subjects.headings(target.kind, with: subject.words) + holders.filter { $0.kind == target.kind }
    case .appendix: return subjects.headings(target.kind, with: subject.words)
    case .other: return []
    }
  }

  private func areSiblings(_ left: SubjectIndex.Unit, _ right: SubjectIndex.Unit) -> Bool {
    guard let section = left.section else { return false }
    return section == right.section && left.kind == right.kind
  }

  // MARK: Silence

  private func bySilence(
    _ found: ReviewContext.FoundReference, _ subject: ReferenceSubject, _ target: SubjectIndex.Unit
  ) -> Verdict? {
    switch target.kind {
    case .section, .appendix: break
    case .item, .other: return nil
    }
    guard subject.isExplicit else { return nil }
    let fit = Fit(subject.words, target, subjects)
    let around = Fit(subject.sentence, target, subjects)
    guard fit.isSilent(in: target.size), fit.titleCount == 0, around.coverage < Fit.silence,
      let missing = fit.heaviestMissing
    else {
      return nil
    }
    return Verdict(
      place: found.place, offset: found.reference.range.lowerBound,
      message: "\(name(found)) is given for '\(subject.phrase)', and nothing there speaks of '\(missing.text)'",
      hint: "Name the place that does, or write there what the reader is sent for.")
  }

  /// The first words of a place.
  private func excerpt(_ unit: SubjectIndex.Unit) -> String {
    Excerpt.of(review.plain[unit.text])
  }

  /// The reference as the text has it, in quotes.
  private func name(_ found: ReviewContext.FoundReference) -> String {
    let bytes = Array(found.place.text.plain.utf8)
    return "'\(String(decoding: bytes[found.reference.range.clamped(to: bytes.indices)], as: UTF8.self))'"
  }
}
