/// Every rule of the tool. A new rule is one file and one line here; a test says which file has no line.
package enum RuleBook {
  /// In the order of their ids.
  package static let all: [any (Rule & SendableMetatype).Type] = [
    AbbreviationTwoWays.self,
    BrokenReference.self,
    ChangedSinceApproval.self,
    ClosedField.self,
    ControlToBeConfirmed.self,
    DuplicateNumber.self,
    LongSentence.self,
    MisplacedNumber.self,
    MissingApplicability.self,
    MissingControlField.self,
    MissingLead.self,
    MissingOfficer.self,
    OpenCondition.self,
    ReplacedTerm.self,
    ReviewDatePassed.self,
    RoleUnderSeveralNames.self,
    ScriptAbbreviation.self,
    ScriptSentence.self,
    ScriptTerm.self,
    SkippedNumber.self,
    StaleTranslation.self,
    SweptUpName.self,
    TitleMismatch.self,
    TranslationDiffers.self,
    UncardedItem.self,
    UnexplainedAbbreviation.self,
    UnnumberedHeading.self,
    UnreadableDeadline.self,
    UnusedCode.self,
    UnusedCondition.self,
    UnusedField.self,
    UnusedTerm.self,
    WrongDirection.self,
    WrongReference.self,
  ]

  /// The rule of an id; nil if there is none. Judged on bytes.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    all.first { $0.id.utf8.elementsEqual(id.utf8) }
  }
}
