/* SPDX-License-Identifier: GPL-3.0-or-later
 * Exits 0 when the library is SQLCipher >= 4.6.1; prints what it found. */
#include <sqlcipher/sqlite3.h>
#include <stdio.h>

static int keep(void *out, int columns, char **values, char **names) {
  (void)columns;
  (void)names;
  snprintf(out, 64, "%s", values[0] ? values[0] : "");
  return 0;
}

int main(void) {
  char version[64] = "";
  int major = 0, minor = 0, patch = 0;
  sqlite3 *db = NULL;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) return 1;
  sqlite3_exec(db, "PRAGMA cipher_version", keep, version, NULL);
  printf("%s (SQLite %s)", version[0] ? version : "not SQLCipher", sqlite3_libversion());
  sscanf(version, "%d.%d.%d", &major, &minor, &patch);
  sqlite3_close(db);
  return major * 10000 + minor * 100 + patch >= 40601 ? 0 : 1;
}
