#ifndef WORK_COUNT_H
#define WORK_COUNT_H

#include <stdbool.h>
#include <stdint.h>

/// Whether this build counts what AnnotCore does.
bool work_is_counted(void);

/// How many branches, loops and calls of AnnotCore this process has run so far.
uint64_t work_count(void);

#endif
