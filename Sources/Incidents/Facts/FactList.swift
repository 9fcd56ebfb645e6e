/// A list of `incident.yaml` whose entries are maps.
enum FactList: String, CaseIterable {
  case services, roles, signatures, contacts

  /// The key by which its entries are told apart.
  var identity: String {
    switch self {
    case .services: "id"
    case .roles, .contacts: "role"
    case .signatures: "initials"
    }
  }

  /// The keys of an entry, in the order in which they are written; the identity is the first.
  var keys: [String] {
    switch self {
    case .services: ["id", "name", "type", "address"]
    case .roles: ["role", "holder", "telephone", "deputy", "deputy-telephone"]
    case .signatures: ["initials", "name", "post", "organisation"]
    case .contacts: ["role", "name", "deputy", "on-call", "telephone", "checked"]
    }
  }

  /// What the text of a key must be.
  func kind(of key: String) -> FactKind {
    if key == identity {
      switch self {
      case .services: return .id
      case .roles, .contacts: return .role
      case .signatures: return .initials
      }
    }
    return key == "checked" ? .day : .text
  }

  /// An entry, for messages.
  var entryName: String {
    switch self {
    case .services: "a service"
    case .roles: "a role"
    case .signatures: "a signature"
    case .contacts: "a contact"
    }
  }

  /// The part of a field's name that stands for an entry: what it is told apart by, with a hyphen for each dot and
  /// control character, since dots separate the parts.
  static func key(of identity: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in identity.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      key.append(scalar == "." || isControl ? "-" : scalar)
    }
    return String(key)
  }
}
