// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house and the arrows between them: Documentation/architecture.md says what each is for, and
// Tests/HouseTests reads the import lines and holds this table.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The rooms are compiled with optimisation in debug builds too: tests start the program hundreds of times, and without it
// they take more than twice as long. Tests themselves are not, since that costs more than it saves.
let room = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "procdoc",
  products: [.executable(name: "procdoc", targets: ["procdoc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "SourceText", swiftSettings: room),
    .target(name: "CommonMark", dependencies: ["CCommonMark", "SourceText"], swiftSettings: room),
    .target(
      name: "StrictYAML", dependencies: ["SourceText", .product(name: "Yams", package: "Yams")],
      swiftSettings: room),
    .target(name: "Files", dependencies: ["SourceText"], swiftSettings: room),
    .target(
      name: "ProcedureModel", dependencies: ["SourceText", "CommonMark", "StrictYAML"], swiftSettings: room),
    .target(
      name: "Review", dependencies: ["SourceText", "CommonMark", "StrictYAML", "ProcedureModel"], swiftSettings: room),
    .target(
      name: "BoardPapers", dependencies: ["SourceText", "CommonMark", "StrictYAML", "ProcedureModel", "Review"],
      swiftSettings: room),
    .target(
      name: "Incidents", dependencies: ["SourceText", "StrictYAML", "Files", "ProcedureModel"],
      swiftSettings: room),
    .target(
      name: "Handouts",
      dependencies: [
        "SourceText", "CommonMark", "ProcedureModel", "Review", "Incidents", "BoardPapers", "WordDocument",
      ], swiftSettings: room),
    .target(name: "WordDocument", dependencies: ["SourceText"], swiftSettings: room),
    .target(
      name: "Import", dependencies: ["SourceText", "CommonMark", "ProcedureModel", "WordDocument"],
      swiftSettings: room),
    .executableTarget(
      name: "procdoc",
      dependencies: [
        "SourceText", "CommonMark", "StrictYAML", "Files", "ProcedureModel", "Review", "Incidents", "BoardPapers",
        "WordDocument", "Import", "Handouts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: room),
    .target(
      name: "TestSupport", dependencies: ["SourceText", "Files", "ProcedureModel", "Review", "WordDocument"],
      path: "Tests/TestSupport",
      exclude: [
        "WordFiles/word-spec.py", "WordFiles/word-office.py", "Browser/ready_page.py", "Browser/ready-cases.py",
        "Browser/ready-keyboard.py", "Browser/ready-reading.py",
      ],
      swiftSettings: room),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["SourceText", "CommonMark", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ProcedureModelTests", dependencies: ["SourceText", "CommonMark", "ProcedureModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReviewTests", dependencies: ["SourceText", "ProcedureModel", "Review", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "BoardPapersTests", dependencies: ["SourceText", "ProcedureModel", "BoardPapers", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IncidentsTests",
      dependencies: ["SourceText", "Files", "ProcedureModel", "Incidents", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "HandoutsTests",
      dependencies: [
        "CCommonMark", "SourceText", "CommonMark", "ProcedureModel", "Review", "BoardPapers", "Incidents", "Handouts",
        "WordDocument", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WordDocumentTests", dependencies: ["SourceText", "WordDocument", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportTests",
      dependencies: ["SourceText", "CommonMark", "ProcedureModel", "Review", "WordDocument", "Import", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "StrictYAMLTests", dependencies: ["SourceText", "StrictYAML"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["SourceText", "ProcedureModel", "Review", "Incidents", "procdoc", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
  ]
)
