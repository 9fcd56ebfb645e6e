/// A label with one or several texts: a row of document control, a code and its meaning.
struct LabelledText: View {
  let label: String
  let values: [String]
  var id: String?

  static let fields = ViewFields<LabelledText>([
    .text("label") { $0.label },
    .texts("values") { $0.values },
    .optionalText("id") { $0.id },
  ])
}
