import ArgumentParser

/// What an entry is about, where it is about one item or one service.
struct AboutOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The item that it is about.", valueName: "address"))
  var item: String?

  @Option(help: "The id of the service that it is about.")
  var service: String?

  /// As fields of an entry.
  var fields: [(name: String, value: String?)] { [("item", item), ("service", service)] }
}
