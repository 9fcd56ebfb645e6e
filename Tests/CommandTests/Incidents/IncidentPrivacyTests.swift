import Foundation
import Testing

/// What an incident holds stays in its folder: not in messages, not in names of files, not readable by others.
@Suite("an incident's data stays in its folder")
struct IncidentPrivacyTests {
  /// A word that stands nowhere else, for one place of the incident.
  private static func canary(_ place: String) -> String { "Qz\(place)zQ" }

  /// An incident in which every fact and every option holds a canary of its own.
  private static func full(_ options: [String] = []) throws -> IncidentSample {
    let work = try WorkFolder()
    try work.write(
      """
      provider: \(canary("provider"))
      telephone: \(canary("telephone"))
      lead: \(canary("lead"))
      services:
        - {id: rose-house, name: \(canary("servicename")), type: HC, address: \(canary("serviceaddress"))}
      roles:
        - {role: PL, holder: \(canary("holder")), telephone: \(canary("roletelephone")), deputy: \(canary("deputy"))}
      signatures:
        - {initials: AB, name: \(canary("signname")), post: \(canary("post")), organisation: \(canary("signorg"))}
      contacts:
        - {role: Solicitor, name: \(canary("contact")), on-call: \(canary("oncall")), telephone: \(canary("contactphone"))}
      fields: {next-update: \(canary("field"))}
      """, to: "facts.yaml")
    let facts = work.path + "/facts.yaml"
    let incident = try IncidentSample(["--from", facts, "--name", canary("signname")] + options)
    try incident.run("people", "add", "2", "--funding", canary("funding")).expectDone()
    try incident.edit("people.csv") {
      $0.replacing(
        "P001B,rose-house,\(canary("funding")),,",
        with: "P001B,rose-house,\(canary("funding")),\(canary("risk")),\(canary("worker"))")
    }
    for entry in entries { try incident.run(entry[0], entry.dropFirst().map { $0 }) }
    return incident
  }

  /// A command of each kind, with a canary in each of its free fields.
  private static let entries: [[String]] = [
    ["note", canary("note")],
    ["decide", canary("decision"), "--because", canary("because"), "--options", canary("options")],
    ["risk", canary("risktext"), "--owner", canary("owner"), "--mitigation", canary("mitigation")],
    ["complaint", canary("complaint"), "--from", canary("from"), "--outcome", canary("outcome")],
    ["contact", canary("with"), canary("said")], ["meeting", canary("meeting"), "--present", canary("present")],
    ["staff", "in", canary("who"), "--organisation", canary("stafforg")],
    ["rota", canary("rota"), "--from", "09:00", "--until", "17:00"],
    ["condition", "closure-confirmed", "--said-by", canary("saidby")],
    ["move", "P001B", "--to", canary("place"), "--transport", canary("taxi")],
    ["record", "A2.4", "n/a", "--because", canary("reason"), "--note", canary("recordnote")],
    ["add", canary("action"), "--to", canary("organisation")],
  ]

  private static func holdsCanary(_ text: String) -> Bool { text.firstMatch(of: /Qz[a-z]+zQ/) != nil }

  @Test("no command that fails says a word of it, whatever it fails of")
  func messages() throws {
    let incident = try Self.full()
    let notFound = Self.canary("typed")
    func expectSilence(_ run: CommandRun, _ what: [String]) {
      #expect(run.status == 2, "\(what)")
      #expect(!Self.holdsCanary(run.output) && !Self.holdsCanary(run.messages), "\(what): \(run.output)\(run.messages)")
    }
    // Each command, refused for who records, for the time, for a word too many and for an option that there is none of.
    for entry in Self.entries + [
      ["set", "provider", notFound], ["people", "add", "2", "--funding", notFound],
      ["correct", "3", "text=\(notFound)", "--because", notFound],
      ["assign", "A2.4", "--to", notFound, "--note", notFound],
      ["issue", "PL", "--to", notFound, "--approved-by", "ZZ"],
      ["issue", notFound, "--to", notFound, "--approved-by", "AB"],
      ["copies", "1", "--to", notFound, "--note", notFound],
    ] {
      for broken in [
        ["--by", "ZZ"], ["--by", "AB", "--at", "23:30"], ["--by", "AB", "--at", notFound],
        ["--by", "AB", "--bye", notFound], ["--by", "AB", "--bye=\(notFound)"],
        ["--by", "AB", "--item", "A2.99", "--service", "oak"], ["--by", "AB", "-\(notFound)"],
      ] {
        let words = ["incident", entry[0], incident.folder] + entry.dropFirst() + broken
        expectSilence(
          try CommandRun(words, in: incident.work.path, environment: ["SOURCE_DATE_EPOCH": String(incident.now)]), words
        )
      }
    }
    for words in [
      ["include", incident.folder, "A2.4", "--by", "AB", "--because", notFound], ["status", incident.folder, notFound],
      ["log", incident.folder, notFound], ["log", incident.folder, "--last", notFound],
      ["print", incident.folder, notFound],
      ["status", incident.folder, "--format", notFound], ["print", incident.folder, "--only", notFound],
      ["verify", incident.folder, notFound], ["sign", incident.folder, "AB", "--name", notFound],
      ["sign", incident.folder, "CD", notFound], ["inject", incident.folder, "events.yaml", "--note", notFound],
      ["status", incident.folder, "--as-known-at", notFound],
      ["set", incident.folder, "notified", notFound, "--by", "AB"],
      ["set", incident.folder, "mode", notFound, "--by", "AB"],
      ["set", incident.folder, "services.oak.type", "\u{7}" + notFound, "--by", "AB"],
      [
        "start", "V02", "--applies", "HC", "--dir", "incidents/2026-11-20-a/log.jsonl", "--provider", notFound,
        "--name", notFound, "--by", "AB",
      ],
      ["start", "V02", "--provider", notFound, "--group", "no-such-group", "--by", "AB", "--post", notFound],
    ] {
      expectSilence(
        try CommandRun(
          ["incident"] + words, in: incident.work.path, environment: ["SOURCE_DATE_EPOCH": String(incident.now)]), words
      )
    }
    // A file with errors in it, and a disk that may not be written.
    for slip in [
      "\(notFound): \(notFound)\n", "lead: [\(notFound)\n", "notified: \(notFound)\n", "  \(notFound)\n",
      "provider: \(notFound)\n",
    ] {
      let whole = try incident.read("incident.yaml")
      try incident.edit("incident.yaml") { $0 + slip }
      expectSilence(try incident.run("set", "provider", notFound), [slip])
      let run = try incident.run("note", "x")
      #expect(run.status == 1 && !Self.holdsCanary(run.messages), "\(run.messages)")
      try incident.edit("incident.yaml") { _ in whole }
    }
    let people = try incident.read("people.csv")
    for slip in [
      "\(notFound),,,,,,,,\r\n", "P001B,\(notFound),,,,,,,\r\n", ",,,,,\(notFound),,,\r\n",
      "P003D,,,,,\(notFound),,,\r\n", "\"\(notFound)",
    ] {
      try incident.edit("people.csv") { _ in people + slip }
      let run = try incident.run("note", "x")
      #expect(run.status == 1 && !Self.holdsCanary(run.messages), "\(run.messages)")
    }
    try incident.edit("people.csv") { _ in people }
  }

  @Test("no file is named after anything of it, and nothing is written outside the folder")
  func places() throws {
    let incident = try Self.full()
    func surroundings() throws -> [String: Data] {
      try incident.work.files(".").filter { !$0.key.hasPrefix(incident.folder) }
    }
    let before = try surroundings()
    for entry in Self.entries { try incident.run(entry[0], entry.dropFirst().map { $0 }) }
    try incident.run("set", "provider", "Sunset").expectDone()
    try incident.show("print").expectDone()
    try incident.show("print", "--for", "PL").expectDone()
    try incident.show("print", "--for-person", "AB").expectDone()
    for command in ["status", "log", "verify"] { #expect(try incident.show(command).status == 0) }
    #expect(try surroundings() == before)
    for name in try FileManager.default.subpathsOfDirectory(atPath: incident.work.path) {
      #expect(name.lowercased().firstMatch(of: /qz[a-z]+zq/) == nil, "\(name)")
    }
  }

  @Test("folders are 0700 and files 0600, with --group 2770 and 0660, whatever the umask and whichever command")
  func modes() throws {
    // Whoever runs the tests belongs to this group.
    let own = try WorkFolder()
    let group = try #require(
      try FileManager.default.attributesOfItem(atPath: own.path)[.groupOwnerAccountName] as? String)
    for (options, folders, files) in [([], 0o700, 0o600), (["--group", group], 0o2770, 0o660)] {
      let incident = try Self.full(options)
      try incident.run("set", "provider", "Sunset").expectDone()
      try incident.run("people", "told", "P001B").expectDone()
      try incident.show("print").expectDone()
      try incident.show("print", "--for", "PL").expectDone()
      let root = incident.work.path + "/" + incident.folder
      var seen = 0
      for name in try FileManager.default.subpathsOfDirectory(atPath: root) + ["."] {
        let attributes = try FileManager.default.attributesOfItem(atPath: root + "/" + name)
        let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
        let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
        #expect(mode == (isFolder ? folders : files), "\(name): \(String(mode, radix: 8))")
        seen += 1
      }
      #expect(seen > 20)
    }
  }

  @Test(
    "neither network nor home nor time zone is asked, and no file outside is opened for writing",
    .enabled(if: isTraceable, "needs strace"))
  func trace() throws {
    let incident = try Self.full()
    for words in [
      ["record", "A2.5", "done", "--by", "AB"], ["status"], ["print"], ["people", "told", "P001B", "--by", "AB"],
    ] {
      let trace = incident.work.path + "/trace"
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
      process.arguments =
        [
          "-f", "-o", trace, "-e", "trace=open,openat,connect,socket,rename,renameat,renameat2,mkdirat",
          CommandRun.binary.path, "incident", words[0], incident.folder,
        ] + words.dropFirst()
      process.currentDirectoryURL = URL(fileURLWithPath: incident.work.path)
      process.environment = [
        "PATH": "/usr/bin:/bin", "HOME": "/nowhere/qz-home", "TZ": "Pacific/Kiritimati",
        "SOURCE_DATE_EPOCH": String(incident.now),
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      #expect(calls.contains { $0.contains("log.jsonl") })
      for call in calls {
        #expect(!call.contains("connect(") && !call.contains("socket("), "\(call)")
        #expect(
          !call.contains("qz-home") && !call.contains("Kiritimati") && !call.contains("/etc/localtime"), "\(call)")
        if call.contains("O_WRONLY") || call.contains("O_RDWR") || call.contains("O_CREAT") {
          #expect(!call.contains("(AT_FDCWD") || call.contains("/dev/"), "only names in an open folder: \(call)")
        }
      }
    }
  }

  private static let isTraceable = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")
}

extension IncidentSample {
  /// As `run` with single words.
  @discardableResult
  fileprivate func run(_ command: String, _ arguments: [String]) throws -> CommandRun {
    try CommandRun(
      ["incident", command, folder] + arguments + ["--by", "AB"], in: work.path,
      environment: ["SOURCE_DATE_EPOCH": String(now)])
  }
}
