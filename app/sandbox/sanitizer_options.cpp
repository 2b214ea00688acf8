// SPDX-License-Identifier: GPL-3.0-or-later
// For builds with sanitizers alone: the leak checker traces its own process, which the filters refuse, so sandboxed programs
// go without it. Leaks are looked for in the unit tests.

extern "C" __attribute__((visibility("default"))) const char *__asan_default_options();
extern "C" const char *__asan_default_options() { return "detect_leaks=0"; }
