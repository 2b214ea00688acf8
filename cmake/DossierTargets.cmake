# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the compiler settings; one function per kind of target.
find_package(PkgConfig REQUIRED)
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(dossier_options INTERFACE)
target_compile_features(dossier_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
target_include_directories(dossier_options INTERFACE "${CMAKE_SOURCE_DIR}/app")
target_compile_definitions(dossier_options INTERFACE DOSSIER_VERSION="${PROJECT_VERSION}"
  $<$<BOOL:${DOSSIER_TEST_BUILD}>:DOSSIER_TEST_BUILD=1>
  $<$<BOOL:${DOSSIER_SANITIZE}>:DOSSIER_SANITIZE=1>)
target_compile_options(dossier_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  -fstack-protector-strong -fvisibility=hidden
  $<$<BOOL:${DOSSIER_WERROR}>:-Werror>)
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  target_compile_definitions(dossier_options INTERFACE _FORTIFY_SOURCE=2)
endif()
target_link_options(dossier_options INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
if(DOSSIER_SANITIZE)
  target_compile_options(dossier_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(dossier_options INTERFACE -fsanitize=address,undefined)
endif()
if(DOSSIER_FUZZ)
  target_compile_options(dossier_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -g -O1)
  target_link_options(dossier_options INTERFACE -fsanitize=address,undefined)
endif()

# dossier_library(core SOURCES a.cpp ... DEPS other ...): the static library of one folder of app/.
function(dossier_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_library(dossier_${name} STATIC ${ARG_SOURCES})
  add_library(dossier::${name} ALIAS dossier_${name})
  target_link_libraries(dossier_${name} PUBLIC dossier_options ${ARG_DEPS})
endfunction()

# The program overwrites all memory it frees. Sanitizers bring their own free.
function(dossier_wipes_memory name)
  if(NOT DOSSIER_SANITIZE)
    target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app/core/wiping_free.cpp")
  endif()
endfunction()

# dossier_program(dossier-cli SOURCES main.cpp ... DEPS other ...): a program that sandboxes itself.
function(dossier_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_DEPS} dossier::sandbox)
  if(DOSSIER_SANITIZE)
    target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app/sandbox/sanitizer_options.cpp")
  endif()
endfunction()

# dossier_test(unit.core SOURCES a.cpp ... DEPS dossier::core ...): one GoogleTest program, one line of CTest.
function(dossier_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS;ENVIRONMENT" ${ARGN})
  string(REPLACE "." "_" target "${name}")
  add_executable(${target} ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE ${ARG_DEPS} dossier_test_main)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME ${name} COMMAND ${target})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT
    "DOSSIER_SOURCE_DIR=${CMAKE_SOURCE_DIR};DOSSIER_BINARY_DIR=${CMAKE_BINARY_DIR};LC_ALL=C.UTF-8;TZ=Asia/Kathmandu;QT_QPA_PLATFORM=offscreen;${ARG_ENVIRONMENT}"
    TIMEOUT 300)
endfunction()
