// SPDX-License-Identifier: GPL-3.0-or-later
// A library that does what no library of a program of ours may do: to be named for it.
#pragma once

extern "C" {
/// Descriptor, or -1 with errno.
int intrudeInternet();
int intrudeLocal();
/// As a library that makes the call itself, without the C library.
long intrudeDirectly();
int intrudeProgram();
/// The C library looks an address up for it. 0: found.
int intrudeName();
}
