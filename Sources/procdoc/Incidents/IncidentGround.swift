import Files

/// Where an incident's folder may lie.
enum IncidentGround {
  /// Refuses a folder inside a git work tree, whose history keeps and spreads what was once in it, unless for an exercise,
  /// in which all is invented; warns of one that is copied elsewhere or open to others.
  /// - Throws: `ExitStatus.notDone`, after saying why.
  static func check(_ dir: String, exercise: Bool) throws {
    for place in PlaceOfFolder.all(around: dir) {
      switch place {
      case .gitWorkTree(let top):
        guard !exercise else { continue }
        Console.complain(
          "procdoc: \(Console.shown(dir)) lies in a git work tree (\(top)), whose history keeps what was once in it. "
            + "Name a private folder elsewhere, as in --dir /srv/incidents, or say --exercise if all of it is "
            + "invented. Nothing was written.")
        throw ExitStatus.notDone
      case .synced(let service, let folder):
        Console.complain(
          "Take care: \(folder) seems to be copied to other computers (\(service.rawValue)). "
            + "Incident data belongs in a private folder.")
      case .published(let folder):
        Console.complain("Take care: \(folder) seems to be open to others. Incident data belongs in a private folder.")
      }
    }
  }
}
