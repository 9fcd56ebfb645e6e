extension WordDocument.Orientation {
  /// The margin on each side, 2 cm. All lengths here are in twentieths of a point, as Word counts.
  static let margin = 1134

  /// The page's width.
  var width: Int {
    switch self {
    case .portrait: 11_906
    case .landscape: 16_838
    }
  }

  /// The page's height.
  var height: Int {
    switch self {
    case .portrait: 16_838
    case .landscape: 11_906
    }
  }

  /// What is left for text between the margins.
  var textWidth: Int {
    width - 2 * Self.margin
  }
}
