// Compiled by `Tests/Fuzz/run` alone: the package does not know this file, since a fuzzer brings its own `main`.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The target that `ANNOT_FUZZ_TARGET` names.
private let target: FuzzTarget = {
  let name = getenv("ANNOT_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else { fatalError("no fuzz target \(name)") }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
