#include "WorkCount.h"

// AnnotCore is compiled with -profile-generate for the tests (Package.swift): every branch, loop and call adds one to a
// counter of its own, and the linker names where the counters start and stop. The profiler's runtime is not linked, so
// nothing is ever written to a file.
extern const uint64_t __start___llvm_prf_cnts[] __attribute__((weak, visibility("hidden")));
extern const uint64_t __stop___llvm_prf_cnts[] __attribute__((weak, visibility("hidden")));

bool work_is_counted(void) { return __start___llvm_prf_cnts != __stop___llvm_prf_cnts; }

uint64_t work_count(void) {
  uint64_t sum = 0;
  for (const uint64_t *counter = __start___llvm_prf_cnts; counter < __stop___llvm_prf_cnts; counter++) sum += *counter;
  return sum;
}
