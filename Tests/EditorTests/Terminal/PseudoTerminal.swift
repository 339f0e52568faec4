import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The two ends of a terminal that no one sits at.
struct PseudoTerminal {
  /// What the user's side reads and writes.
  let controller: Int32
  /// What a program has as its standard streams.
  let device: Int32
  let path: String

  init(columns: Int, rows: Int) throws {
    #if os(Linux)
      // The Glibc module leaves out posix_openpt and its kin, so these are the requests that they make; from
      // <asm-generic/ioctls.h>, which leaves those out in turn where they are not plain numbers.
      let (numberOf, setLocked): (UInt, UInt) = (0x8004_5430, 0x4004_5431)
      controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var (number, locked): (Int32, Int32) = (0, 0)
      try #require(controller >= 0)
      try #require(ioctl(controller, setLocked, &locked) == 0 && ioctl(controller, numberOf, &number) == 0)
      path = "/dev/pts/\(number)"
    #else
      controller = posix_openpt(O_RDWR | O_NOCTTY)
      try #require(controller >= 0 && grantpt(controller) == 0 && unlockpt(controller) == 0)
      path = String(cString: try #require(ptsname(controller)))
    #endif
    device = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(device >= 0)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(controller, UInt(TIOCSWINSZ), &size) == 0)
  }
}
