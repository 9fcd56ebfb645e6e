import Files
import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct PlaceOfFolderTests {
  /// The folder's own path without links, as it stands in answers.
  static func real(_ folder: borrowing TemporaryFolder) throws -> String {
    String(decoding: try OperatingSystem().realpath(folder.path), as: UTF8.self)
  }

  /// What is found beyond what the temporary folder itself lies in.
  static func places(_ path: String, in root: String, calls: any SystemCalls = OperatingSystem()) -> [PlaceOfFolder] {
    let around = PlaceOfFolder.all(around: root, calls: calls)
    return PlaceOfFolder.all(around: path, calls: calls).filter { !around.contains($0) }
  }

  @Test("an ordinary folder is in no such place, whether it is there or not")
  func ordinary() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/incidents/x")
    for path in ["/incidents", "/incidents/", "/incidents/2026-11-20-a", "/none/at/all", "/incidents/x", ""] {
      #expect(Self.places(root + path, in: root) == [], "\(path)")
    }
  }

  @Test("a folder in a git work tree is known by .git in it or above, a folder or the file of a linked tree")
  func git() throws {
    for put in [{ try make($0 + "/HEAD") }, { try make($0, "gitdir: elsewhere") }, { try makeLink($0, to: "nowhere") }]
      as [(String) throws -> Void]
    {
      let folder = try TemporaryFolder()
      let root = try Self.real(folder)
      try make(root + "/repo/a/b/x")
      try make(root + "/beside/x")
      try put(root + "/repo/.git")
      let expected = [PlaceOfFolder.gitWorkTree(top: root + "/repo")]
      for path in ["", "/", "/a", "/a/b", "/a/b/x", "/new", "/a/new/newer/", "/a/../a"] {
        #expect(Self.places(root + "/repo" + path, in: root) == expected, "\(path)")
      }
      #expect(Self.places(root + "/beside", in: root) == [])
      #expect(Self.places(root + "/repository", in: root) == [])
    }
  }

  @Test("of two work trees the inner is named")
  func nestedGit() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/repo/.git/HEAD")
    try make(root + "/repo/inner/.git/HEAD")
    #expect(Self.places(root + "/repo/inner/a", in: root) == [.gitWorkTree(top: root + "/repo/inner")])
  }

  @Test("where a link leads into a work tree or out of one, what counts is where the folder is")
  func linksAndGit() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/repo/.git/HEAD")
    try make(root + "/repo/in/x")
    try make(root + "/beside/in/x")
    try makeLink(root + "/beside/link", to: "../repo/in")
    try makeLink(root + "/repo/link", to: "../beside/in")
    let expected = [PlaceOfFolder.gitWorkTree(top: root + "/repo")]
    #expect(Self.places(root + "/beside/link", in: root) == expected)
    #expect(Self.places(root + "/beside/link/new", in: root) == expected)
    #expect(Self.places(root + "/repo/link/new", in: root) == [])
    // A link that leads nowhere is as if it were not there.
    try makeLink(root + "/repo/loose", to: "nowhere")
    #expect(Self.places(root + "/repo/loose/new", in: root) == expected)
    try makeLink(root + "/loop", to: "loop")
    #expect(Self.places(root + "/loop/new", in: root) == [])
  }

  @Test("a path from the working folder is looked at from there up")
  func relative() throws {
    let calls = OperatingSystem()
    let working = String(decoding: try calls.realpath("."), as: UTF8.self)
    for path in ["", ".", "none", "./none/", "none/none"] {
      let full = PlaceOfFolder.all(around: working + "/" + path)
      #expect(PlaceOfFolder.all(around: path) == full, "\(path)")
    }
    #expect(PlaceOfFolder.all(around: "none/Dropbox/a").contains(.synced(service: .dropbox, folder: "none/Dropbox")))
    // The tests run in the package's folder, which is a work tree wherever there is a history.
    if exists(working + "/.git") {
      #expect(PlaceOfFolder.all(around: "none").contains(.gitWorkTree(top: working)))
    }
  }

  @Test("a folder in one that is copied to other computers is known by a name on the way, there or not")
  func syncedByName() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/OneDrive - Anytown/Documents/x")
    let top = root + "/OneDrive - Anytown"
    for path in ["", "/Documents", "/Documents/new", "/new/"] {
      #expect(Self.places(top + path, in: root) == [.synced(service: .oneDrive, folder: top)], "\(path)")
    }
    #expect(
      Self.places(root + "/new/Dropbox/a", in: root) == [.synced(service: .dropbox, folder: root + "/new/Dropbox")])
  }

  @Test("the names on both ways count where a link leads to a folder")
  func syncedByLink() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/Dropbox/a/x")
    try make(root + "/plain/x")
    try makeLink(root + "/link", to: "Dropbox/a")
    try makeLink(root + "/Nextcloud", to: "plain")
    #expect(Self.places(root + "/link/new", in: root) == [.synced(service: .dropbox, folder: root + "/Dropbox")])
    #expect(
      Self.places(root + "/Nextcloud/new", in: root) == [.synced(service: .nextcloud, folder: root + "/Nextcloud")])
  }

  @Test("a folder in one that is copied is known by what the service put there")
  func syncedByMark() throws {
    for (mark, service) in [
      (".dropbox", .dropbox), (".sync_0a1b.db", .nextcloud), (".tmp.driveupload/x", .googleDrive),
      (".sync/ID", .resilio), (".stfolder/x", .syncthing),
    ] as [(String, SyncService)] {
      let folder = try TemporaryFolder()
      let root = try Self.real(folder)
      try make(root + "/shared/a/x")
      try make(root + "/shared/" + mark)
      #expect(
        Self.places(root + "/shared/a/new", in: root) == [.synced(service: service, folder: root + "/shared")],
        "\(mark)")
      // Nothing below the folder is looked at.
      #expect(Self.places(root + "/new", in: root) == [])
    }
  }

  @Test("the settings of a service in the home are no copied folder")
  func settings() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/home/.dropbox/info.json")
    #expect(Self.places(root + "/home/incidents", in: root) == [])
  }

  @Test("a folder that is open to others is known by its name", arguments: ["Public", "public_html", "www", "htdocs"])
  func published(name: String) throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    #expect(Self.places("\(root)/\(name)/a", in: root) == [.published(folder: "\(root)/\(name)")])
    #expect(Self.places("\(root)/\(name)s/a", in: root) == [])
  }

  @Test("all places are found, the work tree first")
  func together() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/Public/OneDrive/repo/.git/HEAD")
    #expect(
      Self.places(root + "/Public/OneDrive/repo/a", in: root) == [
        .gitWorkTree(top: root + "/Public/OneDrive/repo"),
        .synced(service: .oneDrive, folder: root + "/Public/OneDrive"), .published(folder: root + "/Public"),
      ])
  }

  @Test("names above that are no text, or could steer a terminal, are passed and shown as codes")
  func badNames() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/e\u{1B}/.git/HEAD")
    #expect(Self.places(root + "/e\u{1B}/a", in: root) == [.gitWorkTree(top: root + "/e\\x1b")])
    let odd = Array((root + "/o").utf8) + [0xFF]
    try #require(unsafe mkdir((odd + [0]).map { CChar(bitPattern: $0) }, 0o755) == 0)
    try make(bytes: odd + Array("/.git".utf8))
    try makeLink(root + "/way", to: "o*")
    try FileManager.default.removeItem(atPath: root + "/way")
    try #require(unsafe symlink((odd + [0]).map { CChar(bitPattern: $0) }, root + "/way") == 0)
    #expect(Self.places(root + "/way/new", in: root) == [.gitWorkTree(top: root + "/o\\xff")])
  }

  @Test("whichever call fails, or all do, something is answered and nothing stays open")
  func faults() throws {
    let folder = try TemporaryFolder()
    let root = try Self.real(folder)
    try make(root + "/Dropbox/repo/.git/HEAD")
    try make(root + "/Dropbox/.dropbox")
    let path = root + "/Dropbox/repo/a"
    let counting = FaultyCalls()
    #expect(PlaceOfFolder.all(around: path, calls: counting).count >= 2)
    #expect(counting.leaks == 0)
    for number in 1...counting.count {
      for calls in [FaultyCalls([number: .error(EACCES)]), FaultyCalls(lasting: (number, .error(EACCES)))] {
        // The name is in the path itself.
        #expect(
          PlaceOfFolder.all(around: path, calls: calls).contains(
            .synced(service: .dropbox, folder: root + "/Dropbox")))
        #expect(calls.leaks == 0)
      }
    }
    // A folder above that may be entered but not read.
    let unreadable = FaultyCalls(refused: { call, _ in call == "openat" || call == "readdir" ? EACCES : nil })
    #expect(
      PlaceOfFolder.all(around: path, calls: unreadable).contains(.gitWorkTree(top: root + "/Dropbox/repo")))
  }
}
