// SPDX-License-Identifier: GPL-3.0-or-later
int curl_nothing(void);
int main(void) { return curl_nothing(); }
