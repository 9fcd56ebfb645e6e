internal import Glibc

/// A place where what only few may see should not lie.
package enum PlaceOfFolder: Hashable, Sendable {
  /// In a git work tree, whose history and copies keep what was once committed. `top` is the folder with `.git` in it.
  case gitWorkTree(top: String)
  /// In a folder that a service copies to other computers.
  case synced(service: SyncService, folder: String)
  /// In a folder from which a web server or the other people of a computer take files.
  case published(folder: String)

  /// All such places that a folder lies in, the work tree first. None is found where none can be recognised, which is no
  /// proof that there is none.
  ///
  /// Where links lead the way to the folder, the names on both ways count, and for git the one without links, as git
  /// itself sees it. Nothing below the folder is looked at. Paths in the answer are safe to print.
  ///
  /// - Parameters:
  ///   - path: the folder, which need not be there yet, nor those above it.
  ///   - calls: the system. A folder that may not be looked at is passed over.
  package static func all(around path: String, calls: any SystemCalls = OperatingSystem()) -> [PlaceOfFolder] {
    let ground = Ground(path, calls: calls)
    var found: [PlaceOfFolder] = []
    if let top = ground.folders.first(where: { ground.holds(".git", $0) }) {
      found.append(.gitWorkTree(top: FileProblem.shown(top.path)))
    }
    var services: Set<SyncService> = []
    func add(_ service: SyncService, _ folder: [UInt8]) {
      if services.insert(service).inserted {
        found.append(.synced(service: service, folder: FileProblem.shown(folder)))
      }
    }
    for way in [ground.way, Array(path.utf8)] {
      for end in way.indices.reversed() where way[end] != slash && (end + 1 == way.count || way[end + 1] == slash) {
        let name = way[((way[..<end].lastIndex(of: slash) ?? -1) + 1)...end]
        if let service = SyncService.named(name) { add(service, Array(way[...end])) }
      }
    }
    for folder in ground.folders {
      for name in ground.hiddenNames(folder) {
        let kind = { ground.kind(name, folder) }
        if let service = SyncService.marked(by: name, kind: kind) { add(service, folder.path) }
      }
    }
    for way in [ground.way, Array(path.utf8)] {
      var end = 0
      let names = way.split(separator: slash, omittingEmptySubsequences: false)
      for name in names {
        end += name.count
        if publishedNames.contains(String(decoding: PortableName.folded(name), as: UTF8.self)) {
          return found + [.published(folder: FileProblem.shown(way[..<end]))]
        }
        end += 1
      }
    }
    return found
  }

  /// The names of folders that are open to others: on the web, and on a computer with several people.
  private static let publishedNames: Set<String> = ["public", "public_html", "www", "wwwroot", "htdocs"]

  private static let slash = UInt8(ascii: "/")
}

/// The folders that a path lies in, as far as they are there.
private struct Ground {
  struct Folder {
    /// Where it is, from `/`, without links.
    let path: [UInt8]
    /// How to get there from the path that was given: by `..`, since a name above may be none that a String can hold.
    let access: String
  }

  /// The deepest folder that is there, from `/` and without links; none if nothing can be found out.
  let way: [UInt8]
  /// The folders that are there, from the deepest to `/`.
  let folders: [Folder]
  private let calls: any SystemCalls

  init(_ path: String, calls: any SystemCalls) {
    let slash = UInt8(ascii: "/")
    self.calls = calls
    var there = Array(path.utf8)
    while true {
      while there.count > 1, there.last == slash { there.removeLast() }
      let access = there.isEmpty ? "." : String(decoding: there, as: UTF8.self)
      // The full stop asks for a folder, and follows a link to one.
      if let real = try? calls.realpath(access + "/.") {
        way = real
        var folders: [Folder] = []
        var path = real
        var up = access
        while true {
          folders.append(Folder(path: path, access: up))
          guard let end = path.lastIndex(of: slash), path.count > 1 else { break }
          path = end == 0 ? [slash] : Array(path[..<end])
          up += "/.."
        }
        self.folders = folders
        return
      }
      guard !there.isEmpty, there != [slash] else { break }
      let start = there.lastIndex(of: slash).map { $0 + 1 } ?? 0
      // The slash of the root stays.
      there.removeLast(there.count - (start > 1 ? start - 1 : start))
    }
    way = []
    folders = []
  }

  /// What a name in a folder stands for; nil if nothing is there or one may not look.
  func kind(_ name: [UInt8], _ folder: Folder) -> FileKind? {
    let path = folder.access + "/" + String(decoding: name, as: UTF8.self)
    return try? calls.fstatat(OperatingSystem.workingFolder, path).kind
  }

  func holds(_ name: String, _ folder: Folder) -> Bool {
    kind(Array(name.utf8), folder) != nil
  }

  /// The names in a folder that begin with a full stop, sorted; none if one may not look.
  func hiddenNames(_ folder: Folder) -> [[UInt8]] {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    guard let opened = try? calls.openat(OperatingSystem.workingFolder, folder.access, flags, mode: 0) else {
      return []
    }
    defer { try? calls.close(opened) }
    let names = (try? calls.readdir(opened)) ?? []
    return names.filter { $0.first == UInt8(ascii: ".") }.sorted(by: SourceFolder.inByteOrder)
  }
}
