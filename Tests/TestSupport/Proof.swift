import Foundation
package import Testing

/// The long suite, which `make prove` runs and `make test` passes by: large sizes, hours of fuzz, full fault loops.
///
/// A proving test bears the trait `.proof` and ends in `Proof.record`, which makes a line of the committed table
/// (`Documentation/proof.md`).
package enum Proof {
  /// True while `make prove` runs.
  package static var isAskedFor: Bool {
    ProcessInfo.processInfo.environment["PROCDOC_PROVE"] == "1"
  }

  /// Of a list of cases too long for every run, which are tried: in the long suite each, else every so manyeth.
  /// - Parameters:
  ///   - share: one of so many is tried in a run of the tests.
  ///   - start: the place of the first that is.
  package static func cases<Case>(_ all: [Case], oneOf share: Int, from start: Int = 0) -> [Case] {
    isAskedFor ? all : all.enumerated().filter { $0.offset % share == start % share }.map(\.element)
  }

  /// States one figure of the table. Rows are sorted, so the order of the tests makes no difference.
  /// - Parameters:
  ///   - claim: what has been shown, as a sentence without a full stop.
  ///   - figure: what was counted or measured, with its unit.
  package static func record(_ claim: String, figure: String) {
    // One line in one piece: `make prove` picks these out of what the run prints.
    print("\nproof: | \(claim) | \(figure) |")
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs the test in the long suite only.
  package static var proof: Self {
    .enabled(if: Proof.isAskedFor, "only in the long suite: make prove")
  }
}
