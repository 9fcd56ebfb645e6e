internal import Incidents
internal import SourceText

/// A risk in the register.
struct RiskView: View {
  let risk: Risk

  static let fields = ViewFields<RiskView>([
    .text("id") { $0.risk.id },
    .text("words") { $0.risk.text },
    .text("likelihood") { $0.risk.likelihood.map { String($0) } ?? "" },
    .text("impact") { $0.risk.impact.map { String($0) } ?? "" },
    .text("score") { $0.risk.score.map { String($0) } ?? "" },
    .text("rating") { $0.risk.rating ?? "" },
    .text("mitigation") { $0.risk.mitigation ?? "" },
    .text("owner") { $0.risk.owner ?? "" },
    .text("review") { $0.risk.review.map { LogTime.words($0) } ?? "" },
    .text("status") { $0.risk.isClosed ? "closed" : "open" },
    .text("lines") { $0.risk.entries.map { String($0.number) }.joined(separator: ", ") },
  ])
}
