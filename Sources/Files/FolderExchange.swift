internal import Glibc

/// The steps by which a new set takes the place of the one at NAME, each of which leaves something from which the next
/// call can go on. All of them happen under the lock of the parent folder.
///
/// `.NAME.procdoc-new` is being written; it carries the marker only when it is whole. `.NAME.procdoc-old` is the set
/// before: with the marker it is whole, without it is being removed.
struct FolderExchange {
  /// The folder as the person gave it.
  let path: String
  private let current: WrittenFolder
  private let old: WrittenFolder
  private let new: WrittenFolder
  private let parent: Int32
  private let marker: OutputMarker
  private let permissions: FilePermissions
  private let calls: any SystemCalls

  init(
    path: String, parent: Int32, name: String, marker: OutputMarker, permissions: FilePermissions,
    calls: any SystemCalls
  ) {
    func folder(_ name: String) -> WrittenFolder {
      WrittenFolder(parent: parent, name: name, marker: marker, calls: calls)
    }
    self.path = path
    self.parent = parent
    self.marker = marker
    self.permissions = permissions
    self.calls = calls
    current = folder(name)
    old = folder(".\(name).procdoc-old")
    new = folder(".\(name).procdoc-new")
  }

  /// Finishes what an earlier call left undone, and refuses if NAME may not be replaced.
  func recover() throws(FileProblem) {
    try explain("look at the folder") { () throws(SystemError) in try restore() }
    try checkReplaceable()
    for left in [new, old] { try remove(left, attempt: "remove what an earlier build left over") }
  }

  /// Writes the set to the new folder: the list first, so that whatever is there can be removed, the marker last.
  func write(_ tree: OutputTree, list: [UInt8]) throws(FileProblem) {
    do {
      let folder = try explain("make a folder beside it") { () throws(SystemError) in
        try OutputTree.makeFolder(parent, new.name, permissions: permissions, calls: calls)
      }
      defer { try? calls.close(folder) }
      try explain("write the list of its files") { () throws(SystemError) in
        try OutputTree.writeList(folder, marker.listName, list, permissions: permissions, calls: calls)
      }
      try tree.write(into: folder, shown: path, permissions: permissions, calls: calls)
      try explain("write its marker") { () throws(SystemError) in
        try OutputTree.writeFile(folder, marker.name, marker.content, permissions: permissions, calls: calls)
        try calls.fsync(folder)
      }
    } catch {
      // What cannot be removed now, the next call removes.
      _ = try? new.remove()
      throw error
    }
  }

  /// Puts the new set in the place of the old one.
  func exchange() throws(FileProblem) {
    do {
      // Over an empty folder the rename goes by itself.
      if try current.kind() != nil, try !current.isEmpty() { try calls.renameat(parent, current.name, old.name) }
      try calls.renameat(parent, new.name, current.name)
    } catch {
      try? restore()
      _ = try? new.remove()
      throw FileProblem(
        path: path, attempt: "put the new pages in their place", reason: error.reason,
        remedy: "The pages from before are kept. " + error.remedy)
    }
    // Until this is done, a power cut may bring the old set back, so that is not removed yet.
    try explain("make sure that the new pages, which are in place, are on the disk") { () throws(SystemError) in
      try calls.fsync(parent)
    }
  }

  /// Removes the set from before.
  func removeOld() throws(FileProblem) {
    try remove(old, attempt: "remove the pages from before (the new ones are in place)")
  }

  /// Puts the old set back if NAME is missing or empty. The marker says that the old set is whole.
  private func restore() throws(SystemError) {
    guard try old.kind() == .folder, try old.carriesMarker() else { return }
    switch try current.kind() {
    case nil: break
    case .folder where try current.isEmpty(): break
    default: return
    }
    try calls.renameat(parent, old.name, current.name)
    try calls.fsync(parent)
  }

  private func checkReplaceable() throws(FileProblem) {
    let kind = try explain("look at it") { () throws(SystemError) in try current.kind() }
    switch kind {
    case nil: return
    case .link:
      throw refusal("it is a symbolic link", "Give the path of the folder itself.")
    case .regular, .other:
      throw refusal("it is a file, not a folder", "Give another name.")
    case .folder: break
    }
    let (isEmpty, isOurs) = try explain("look at it") { () throws(SystemError) in
      (try current.isEmpty(), try current.carriesMarker())
    }
    if isEmpty { return }
    guard isOurs else {
      throw refusal(
        "procdoc did not write this folder (it has no file \(marker.name) of procdoc's)",
        "Nothing was touched. Give the name of a folder that is empty or not there yet.")
    }
    let strangers = try explain("look at it") { () throws(SystemError) in try current.strangers() }
    if !strangers.isEmpty { throw refusal(strangers: strangers, in: path) }
  }

  /// Removes a set that is not, or no more, at NAME.
  private func remove(_ folder: WrittenFolder, attempt: String) throws(FileProblem) {
    let left = beside(folder)
    let kind = try explain(attempt, left) { () throws(SystemError) in try folder.kind() }
    guard let kind else { return }
    guard kind == .folder else {
      throw FileProblem(
        path: left, attempt: attempt, reason: "it is not a folder, so procdoc did not make it",
        remedy: "Move it away and run it again.")
    }
    let strangers = try explain(attempt, left) { () throws(SystemError) in try folder.remove() }
    if !strangers.isEmpty { throw refusal(strangers: strangers, in: left, attempt: attempt) }
  }

  private func refusal(_ reason: String, _ remedy: String) -> FileProblem {
    FileProblem(path: path, attempt: "replace it", reason: reason, remedy: remedy)
  }

  private func refusal(
    strangers: [String], in folder: String, attempt: String = "replace it"
  ) -> FileProblem {
    let most = 20
    let more = strangers.count > most ? " and \(strangers.count - most) more" : ""
    return FileProblem(
      path: folder, attempt: attempt,
      reason: "it holds what procdoc did not write: \(strangers.prefix(most).joined(separator: ", "))\(more)",
      remedy: "Move it to a place of its own, or delete it, and run it again.")
  }

  /// The path of a folder beside NAME, as the person would type it.
  private func beside(_ folder: WrittenFolder) -> String {
    var bytes = Array(path.utf8)
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    bytes.removeLast(min(bytes.count, current.name.utf8.count))
    return String(decoding: bytes, as: UTF8.self) + folder.name
  }

  private func explain<Answer>(
    _ attempt: String, _ shown: String? = nil, _ body: () throws(SystemError) -> Answer
  ) throws(FileProblem) -> Answer {
    do {
      return try body()
    } catch {
      throw FileProblem(path: shown ?? path, attempt: attempt, error: error)
    }
  }
}
