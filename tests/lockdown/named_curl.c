// SPDX-License-Identifier: GPL-3.0-or-later
// Has the name of a network library and does nothing: the check goes by names.
int curl_nothing(void);
int curl_nothing(void) { return 0; }
