# SPDX-License-Identifier: GPL-3.0-or-later
# Which code may be loaded, and which calls our own code may make: resources/lockdown/code.json, held while building.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(lockdown "${CMAKE_SOURCE_DIR}/cmake/lockdown.py")
set(code "${CMAKE_SOURCE_DIR}/resources/lockdown/code.json")
set(plugins "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/qt-plugins")
set(programs dossier-cli dossier-import dossier-watch)
if(TARGET dossier)
  list(APPEND programs dossier)
  add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/qt-plugins.made"
    COMMAND Python3::Interpreter -B "${lockdown}" links "${code}" "${DOSSIER_QT_PLUGINS}" "${plugins}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/qt-plugins.made"
    DEPENDS "${lockdown}" "${code}" COMMENT "Linking the plugins that may be loaded" VERBATIM)
  add_custom_target(qt-plugins ALL DEPENDS "${CMAKE_BINARY_DIR}/qt-plugins.made")
  add_dependencies(dossier qt-plugins)
  install(DIRECTORY "${plugins}" DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/dossier")
endif()

set(files)
foreach(program ${programs})
  list(APPEND files "$<TARGET_FILE:${program}>")
endforeach()
add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/lockdown.held"
  COMMAND Python3::Interpreter -B "${lockdown}" check "${code}" "${plugins}" "${CMAKE_BINARY_DIR}/app" "${CMAKE_SOURCE_DIR}" ${files}
  COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/lockdown.held"
  DEPENDS ${programs} "${lockdown}" "${code}" COMMENT "Looking for network code in the programs and their plugins" VERBATIM)
add_custom_target(lockdown ALL DEPENDS "${CMAKE_BINARY_DIR}/lockdown.held")
