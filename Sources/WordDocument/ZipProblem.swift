/// What is wrong with a zip file.
package enum ZipProblem: Error, Hashable {
  /// It is none: a .doc file of old, a web page, anything.
  case noZipFile
  /// It begins as one and does not go on as one.
  case damaged
  /// It is locked with a password.
  case encrypted
  /// It is written in a way that Word does not use.
  case unknownForm
  /// A file in it is larger than any that is read.
  case tooLarge
}
