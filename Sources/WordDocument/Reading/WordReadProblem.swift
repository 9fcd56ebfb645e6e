/// Why a Word file cannot be read.
package enum WordReadProblem: Error, Hashable {
  /// The zip file that it is cannot be read.
  case container(ZipProblem)
  /// A zip file without a Word document in it: a spreadsheet, a folder of pictures.
  case noDocument
  /// It declares entities, which no word processor writes: they can stand for any number of letters.
  case declaresEntities
  /// A part of it is no well-formed text.
  case damagedText
  /// Its elements stand inside one another without end.
  case tooDeep

  /// What is wrong and what to do, as the end of a sentence: `FILE could not be read: …`.
  package var words: String {
    switch self {
    case .container(.noZipFile):
      "it is no Word file of today's form. If it is an older one, or locked with a password, open it in Word, take "
        + "the password off, and save it as .docx"
    case .container(.encrypted): "it is locked with a password. Save a copy of it without one"
    case .container(.damaged), .damagedText: "it is damaged. Open it in Word and save it anew"
    case .container(.unknownForm), .noDocument: "it is no Word document, though its name says so"
    case .container(.tooLarge):
      "a part of it is larger than any text. Open it in Word, take large tables or objects out, and save it anew"
    case .declaresEntities:
      "it holds declarations that no word processor writes. If you trust it, open it in Word and save it anew"
    case .tooDeep: "its tables stand inside one another without end. If you trust it, open it in Word and save it anew"
    }
  }
}
