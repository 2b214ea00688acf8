# SPDX-License-Identifier: GPL-3.0-or-later
# SQLCipher from the distribution, at least 4.6.1. The .pc file carries SQLite's version, so a program asks the library itself.
pkg_check_modules(SQLCIPHER IMPORTED_TARGET sqlcipher)
if(NOT SQLCIPHER_FOUND)
  message(FATAL_ERROR "SQLCipher is missing. Run packaging/run --build-only, which sets it up.")
endif()
if(NOT DEFINED CACHE{DOSSIER_SQLCIPHER_OK})
  try_run(sqlcipher_ran sqlcipher_built "${CMAKE_BINARY_DIR}/sqlcipher-probe" "${CMAKE_SOURCE_DIR}/cmake/check_sqlcipher.c"
    LINK_LIBRARIES PkgConfig::SQLCIPHER RUN_OUTPUT_VARIABLE sqlcipher_says)
  if(NOT sqlcipher_built OR NOT sqlcipher_ran EQUAL 0)
    message(FATAL_ERROR "SQLCipher 4.6.1 or newer is needed; found: ${sqlcipher_says}. Debian 12 has it in bookworm-backports; packaging/run sets it up.")
  endif()
  message(STATUS "SQLCipher ${sqlcipher_says}")
  set(DOSSIER_SQLCIPHER_OK "${sqlcipher_says}" CACHE INTERNAL "SQLCipher passed the probe")
endif()
