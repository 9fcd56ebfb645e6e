internal import ProcedureModel
internal import SourceText

/// The first page of the output: every document of every version, one click away.
struct IndexPage: View {
  static let file = "index.html"
  static let template = "pages/index"

  /// `SAMPLE` if any version is one.
  let marks: [String]
  let asOf: String
  let procedures: [IndexProcedureView]

  static let fields = ViewFields<IndexPage>([
    .texts("marks") { $0.marks },
    .text("as-of") { $0.asOf },
    .views("procedures") { $0.procedures },
  ])

  init(_ versions: [BuiltVersion], asOf: CalendarDate) {
    marks = versions.contains { $0.stamp.isSample } ? ["SAMPLE"] : []
    self.asOf = asOf.inWords
    var names: [String] = []
    for version in versions where !names.contains(version.folder.procedure) { names.append(version.folder.procedure) }
    procedures = names.map { name in
      let own = versions.filter { $0.folder.procedure == name }
      return IndexProcedureView(
        title: own.last?.stamp.title ?? name, versions: own.reversed().map { IndexVersionView($0) })
    }
  }
}

/// A procedure in the index, its newest version first.
struct IndexProcedureView: View {
  let title: String
  let versions: [IndexVersionView]

  static let fields = ViewFields<IndexProcedureView>([
    .text("title") { $0.title },
    .views("versions") { $0.versions },
  ])
}

/// A version in the index with its documents.
struct IndexVersionView: View {
  let version: String
  let status: String
  let marks: [String]
  let notices: [NoticeView]
  let findings: LinkView
  let documents: [LinkView]

  init(_ built: BuiltVersion) {
    version = built.stamp.version
    status = built.stamp.status?.rawValue ?? "status not stated"
    marks = built.stamp.marks
    notices = NoticeView.notices(built.stamp, supersedes: built.supersedes)
    let path = built.folder.path
    let count = built.findingCount
    findings = LinkView(
      href: "\(path)/\(FindingsHandout.file)",
      words: count == 0
        ? "The check found nothing" : "The check found \(count) thing\(count == 1 ? "" : "s") to look at")
    documents = built.labels.map { label in
      LinkView(href: "\(path)/\(label.file)", words: label.title, note: label.purpose)
    }
  }

  static let fields = ViewFields<IndexVersionView>([
    .text("version") { $0.version },
    .text("status") { $0.status },
    .texts("marks") { $0.marks },
    .views("notices") { $0.notices },
    .view("findings") { $0.findings },
    .views("documents") { $0.documents },
  ])
}
