internal import ProcedureModel
internal import SourceText

/// The control table as labels and texts, dates in words.
enum ControlRows {
  static func rows(_ control: DocumentControl) -> [LabelledText] {
    control.fields.map { field in
      LabelledText(
        label: field.label, values: field.date.map { [words($0)] } ?? field.values.map(\.text),
        id: Anchors.id(field.address))
    }
  }

  private static func words(_ date: ControlDate) -> String {
    guard let day = date.day else { return "To be confirmed" }
    let words = date.isMonth ? "\(CalendarDate.months[day.month - 1]) \(day.year)" : day.inWords
    return date.isToBeConfirmed ? "To be confirmed, \(words)" : words
  }
}
