// swift-tools-version: 6.2
import PackageDescription

// Apart from the main package, so that nobody who builds procdoc builds this. It runs the release binary as a user does
// and depends on nothing of it.
let package = Package(
  name: "Benchmarks",
  targets: [.executableTarget(name: "Benchmarks")]
)
