import ArgumentParser

/// What `--word` of every command has in common.
enum WordOption {
  /// Why there is no Word file in large print.
  static let notInLargePrint = ValidationError(
    "--word goes with the standard edition only: tables cannot be stacked in Word as large print needs it. Use --pdf.")
}
