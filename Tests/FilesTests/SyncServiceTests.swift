import Files
import Testing

@Suite struct SyncServiceTests {
  @Test(
    "a folder of a service is known by its name, with what each program adds to it",
    arguments: [
      ("OneDrive", .oneDrive), ("onedrive", .oneDrive), ("OneDrive - Anytown Council", .oneDrive),
      ("OneDrive-AnytownCouncil", .oneDrive), ("SharePoint", .sharePoint), ("SharePoint - Adults", .sharePoint),
      ("anytown.sharepoint.com@SSL", .sharePoint), ("DavWWWRoot", .sharePoint), ("Dropbox", .dropbox),
      ("Dropbox (Anytown)", .dropbox), ("Google Drive", .googleDrive), ("GoogleDrive-me@example.org", .googleDrive),
      ("google-drive:host=example.org", .googleDrive), ("My Drive", .googleDrive), ("iCloud Drive", .iCloudDrive),
      ("com~apple~CloudDocs", .iCloudDrive), ("Mobile Documents", .iCloudDrive), ("Nextcloud", .nextcloud),
      ("ownCloud", .nextcloud), ("Nextcloud - work", .nextcloud), ("Syncthing", .syncthing), ("Box Sync", .box),
      ("Box-Box", .box), ("Resilio Sync", .resilio),
    ] as [(String, SyncService)])
  func names(name: String, service: SyncService) {
    #expect(SyncService.named(name.utf8) == service)
  }

  @Test(
    "other folders are not taken for a service's",
    arguments: [
      "", "Documents", "one", "OneDriver", "OneDrives", "my onedrive", "dropboxes", "drop box", "driver", "share",
      "cloud",
      "sharepointer", "box", "sync", "My Drives", "incidents", "OneDrive\u{301}",
    ])
  func otherNames(name: String) {
    #expect(SyncService.named(name.utf8) == nil)
  }

  @Test("a name whose bytes are no text is no service's")
  func bytes() {
    #expect(SyncService.named([0xFF, 0xFE]) == nil)
    #expect(SyncService.named(Array("OneDrive - ".utf8) + [0xFF]) == .oneDrive)
  }

  @Test("what a service puts into its folders gives it away, where the kind says so too")
  func marks() {
    for (name, kind, service) in [
      (".dropbox", .regular, .dropbox), (".dropbox", .folder, nil), (".dropbox.cache", .folder, .dropbox),
      (".tmp.driveupload", .folder, .googleDrive), (".sync_1a2b3c.db", .regular, .nextcloud),
      ("._sync_1a2b3c.db", .regular, .nextcloud), (".sync_1a2b3c.db-wal", .regular, nil),
      (".nextcloudsync.log", .regular, .nextcloud), (".owncloudsync.log", .regular, .nextcloud),
      (".sync", .folder, .resilio), (".sync", .regular, nil), (".stfolder", .folder, .syncthing),
      (".db", .regular, nil), (".git", .folder, nil), ("sync_1.db", .regular, nil),
    ] as [(String, FileKind, SyncService?)] {
      #expect(SyncService.marked(by: Array(name.utf8), kind: { kind }) == service, "\(name)")
    }
    #expect(SyncService.marked(by: [0xFF], kind: { nil }) == nil)
  }

  @Test("the kind is asked for only where it matters")
  func asksLittle() {
    var asked = 0
    for name in [".git", ".cache", ".dropbox.cache", ".sync", ".dropbox"] {
      _ = SyncService.marked(by: Array(name.utf8)) {
        asked += 1
        return nil
      }
    }
    #expect(asked == 2)
  }
}
