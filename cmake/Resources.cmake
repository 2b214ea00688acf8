# SPDX-License-Identifier: GPL-3.0-or-later
# Every file below resources/ is checked against its schema and embedded; dossier::core links the result.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB_RECURSE DOSSIER_RESOURCE_FILES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/*")
set(embedded "${CMAKE_BINARY_DIR}/embedded")
file(MAKE_DIRECTORY "${embedded}")
add_custom_command(
  OUTPUT "${embedded}/resources.S" "${embedded}/resources.cpp"
  COMMAND Python3::Interpreter -B "${CMAKE_SOURCE_DIR}/cmake/embed_resources.py" "${CMAKE_SOURCE_DIR}/resources"
          "${embedded}/resources.S" "${embedded}/resources.cpp" "${embedded}/checked.json"
  DEPENDS ${DOSSIER_RESOURCE_FILES} "${CMAKE_SOURCE_DIR}/cmake/embed_resources.py" "${CMAKE_SOURCE_DIR}/cmake/check_letters.py"
  COMMENT "Checking and embedding resources" VERBATIM)
# .incbin is invisible to the dependency scanner, so the object names its files.
set_source_files_properties("${embedded}/resources.S" PROPERTIES OBJECT_DEPENDS "${DOSSIER_RESOURCE_FILES}")
add_library(dossier_resources STATIC "${embedded}/resources.S" "${embedded}/resources.cpp")
add_library(dossier::resources ALIAS dossier_resources)
target_compile_features(dossier_resources PRIVATE cxx_std_20)
