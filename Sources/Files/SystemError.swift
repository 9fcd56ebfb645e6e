internal import Glibc

/// A system call that failed: the system's own number, and what it means in plain English.
package struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`.
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  /// Why the call failed, as the end of a sentence, without a full stop.
  package var reason: String {
    switch number {
    case ENOENT: "it was not found"
    case EACCES, EPERM: "the system does not permit it"
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "your share of the disk is used up"
    case EROFS: "the disk can only be read"
    case ELOOP: "it is a symbolic link"
    case ENOTDIR: "it is not a folder"
    case EISDIR: "it is a folder"
    case EEXIST: "something with this name is there already"
    case ENOTEMPTY: "the folder is not empty"
    case ENAMETOOLONG: "the name is too long"
    case EIO: "the disk could not be read or written"
    case EMFILE, ENFILE: "too many files are open"
    case EBUSY, ETXTBSY: "it is in use"
    case EOPNOTSUPP: "this disk does not keep who may read what"
    case EFBIG: "it is too large for this disk"
    default: unsafe "the system gave error \(number) (\(String(cString: strerror(number))))"
    }
  }

  /// What the person can do about it, as a sentence.
  package var remedy: String {
    switch number {
    case ENOENT: "Check the path and how it is spelt."
    case EACCES, EPERM, EROFS: "Ask its owner for access, or use another folder."
    case ENOSPC, EDQUOT: "Free some space and run it again."
    case EOPNOTSUPP: "Use a folder on another disk."
    case EIO: "Check the disk or the network drive, and run it again."
    case ELOOP: "Put the file or folder itself in the place of the link."
    case ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, ENAMETOOLONG: "Give another name, or move away what is there."
    case EMFILE, ENFILE, EBUSY, ETXTBSY: "Close the programs that use it and run it again."
    default: "Run it again; if it stays, pass this message on."
    }
  }
}
