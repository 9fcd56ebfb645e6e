extension OpenPoint {
  /// Comments of reviewers that a board would find without an answer, or without a place.
  package static func points(of comments: [ReviewComment]) -> [OpenPoint] {
    let open = comments.filter { $0.answer == nil }
    let lost = comments.filter { $0.at == nil }
    var points: [OpenPoint] = []
    if !open.isEmpty {
      points.append(
        OpenPoint(
          place: "Consultation",
          what:
            "\(open.count) of \(comments.count) comments have no answer: \(open.map(\.place).joined(separator: ", "))"))
    }
    if !lost.isEmpty {
      points.append(
        OpenPoint(
          place: "Consultation",
          what: "the place of \(lost.count) comment\(lost.count == 1 ? "" : "s") is not sure: "
            + lost.map(\.place).joined(separator: ", ")))
    }
    return points
  }
}
