/// A service that copies a folder to other computers, and how one knows its folders: by their names, or by what the
/// service puts in them.
package enum SyncService: String, CaseIterable, Hashable, Sendable {
  case oneDrive = "OneDrive"
  case sharePoint = "SharePoint"
  case dropbox = "Dropbox"
  case googleDrive = "Google Drive"
  case iCloudDrive = "iCloud Drive"
  case nextcloud = "Nextcloud"
  case resilio = "Resilio Sync"
  case syncthing = "Syncthing"
  case box = "Box"

  /// The service whose folders have this name; nil if none is known. Capitals make no difference.
  package static func named(_ name: some Sequence<UInt8>) -> SyncService? {
    let name = PortableName.folded(name)
    return allCases.first { $0.isName(name) }
  }

  private func isName(_ name: [UInt8]) -> Bool {
    if self == .sharePoint,
      name.split(separator: UInt8(ascii: ".")).contains(where: { $0.elementsEqual("sharepoint".utf8) })
    {
      // `council.sharepoint.com@SSL`
      return true
    }
    return names.contains { own in
      guard name.starts(with: own.utf8) else { return false }
      let rest = name.dropFirst(own.utf8.count)
      // `OneDrive - Name of the council`, `Dropbox (Work)`, `GoogleDrive-me@example.org`
      return rest.isEmpty || separators.contains { rest.starts(with: $0.utf8) }
    }
  }

  /// The service that puts a file or folder of this name in the folders that it copies; nil if none is known.
  /// - Parameter kind: asked for only where the name alone does not say.
  package static func marked(by name: [UInt8], kind: () -> FileKind?) -> SyncService? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    // A folder of this name is where the program keeps its settings, in the person's home.
    case ".dropbox": return kind() == .regular ? .dropbox : nil
    case ".dropbox.cache": return .dropbox
    case ".tmp.drivedownload", ".tmp.driveupload", ".shortcut-targets-by-id": return .googleDrive
    case ".nextcloudsync.log", ".owncloudsync.log": return .nextcloud
    case ".sync": return kind() == .folder ? .resilio : nil
    case ".stfolder": return .syncthing
    default: break
    }
    let isDatabase = name.reversed().starts(with: ".db".utf8.reversed())
    return isDatabase && [".sync_", "._sync_"].contains { name.starts(with: $0.utf8) } ? .nextcloud : nil
  }

  /// The names of its folders, in small letters.
  private var names: [String] {
    switch self {
    case .oneDrive: ["onedrive", "skydrive"]
    case .sharePoint: ["sharepoint", "davwwwroot"]
    case .dropbox: ["dropbox"]
    case .googleDrive: ["google drive", "googledrive", "google-drive", "gdrive", "my drive"]
    case .iCloudDrive: ["icloud drive", "iclouddrive", "com~apple~clouddocs", "mobile documents"]
    case .nextcloud: ["nextcloud", "owncloud"]
    case .resilio: ["resilio sync"]
    case .syncthing: ["syncthing"]
    case .box: ["box sync", "box-box"]
    }
  }

  /// What may stand between its name and whose it is.
  private var separators: [String] { [" - ", "-", " (", ":", "@"] }
}
