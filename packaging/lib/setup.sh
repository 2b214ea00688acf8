# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by packaging/run and packaging/test: brings a Debian machine to where Dossier builds. Says nothing when all is there.
# Everything comes from the distribution's own archive, verified by apt.

project=$(cd "$(dirname "$0")/.." && pwd)
sqlcipher_needed=4.6.1

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    say "These packages are missing and neither root nor sudo is at hand: $missing"
    return 1
  fi
}

# packages_of SECTION: the names in packaging/dependencies.
packages_of() {
  awk -v wanted="[$1]" '/^\[/ { inside = ($0 == wanted); next } inside && NF && $1 !~ /^#/ { print $1 }' "$project/packaging/dependencies"
}

is_installed() { [ "$(dpkg-query -W -f='${Status}' "$1" 2>/dev/null)" = "install ok installed" ]; }

missing_of() {
  for package in "$@"; do
    is_installed "$package" || printf '%s ' "$package"
  done
}

update_lists() {
  [ -n "${lists_are_new:-}" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  lists_are_new=yes
}

install_packages() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

sqlcipher_is_fit() {
  is_installed libsqlcipher-dev &&
    dpkg --compare-versions "$(dpkg-query -W -f='${Version}' libsqlcipher-dev)" ge "$sqlcipher_needed"
}

# The address and the key of the archive from which this machine gets its release: "ADDRESS KEYRING".
own_archive() {
  codename=$1
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    awk -v codename="$codename" '
      function finish() { if (uri != "" && found) { print uri, (key == "" ? "-" : key); exit } uri = ""; key = ""; found = 0 }
      /^[ \t]*$/ { finish(); next }
      tolower($1) == "uris:" { uri = $2 }
      tolower($1) == "signed-by:" { key = $2 }
      tolower($1) == "suites:" { for (i = 2; i <= NF; i++) if ($i == codename) found = 1 }
      END { finish() }' "$file"
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] || continue
    awk -v codename="$codename" '$1 == "deb" {
      key = "-"; i = 2
      if ($2 ~ /^\[/) { while ($i !~ /\]$/) { if ($i ~ /signed-by=/) { key = $i } i++ } if ($i ~ /signed-by=/) { key = $i }; i++ }
      sub(/.*signed-by=/, "", key); sub(/\]$/, "", key)
      if ($(i + 1) == codename) { print $i, key; exit } }' "$file"
  done
}

# Debian 12 carries SQLCipher 3.4.1 with an SQLite of 2016; backports has 4.6.1. Only this one package comes from there.
allow_backports_for_sqlcipher() {
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  [ "$codename" = bookworm ] || return 0
  if ! [ -f /etc/apt/sources.list.d/dossier-backports.sources ]; then
    archive=$(own_archive "$codename" | head -n 1)
    if [ -z "$archive" ]; then
      say "The address of the Debian archive was not found in apt's configuration; add $codename-backports there by hand."
      return 1
    fi
    key=${archive#* }
    [ "$key" = - ] && key=/usr/share/keyrings/debian-archive-keyring.gpg
    printf 'Types: deb\nURIs: %s\nSuites: %s-backports\nComponents: main\nSigned-By: %s\n' "${archive%% *}" "$codename" "$key" |
      as_root tee /etc/apt/sources.list.d/dossier-backports.sources >/dev/null
  fi
  printf 'Package: *\nPin: release n=%s-backports\nPin-Priority: -10\n\nPackage: libsqlcipher*\nPin: release n=%s-backports\nPin-Priority: 990\n' \
    "$codename" "$codename" | as_root tee /etc/apt/preferences.d/dossier-backports >/dev/null
  lists_are_new=
}

set_up_sqlcipher() {
  sqlcipher_is_fit && return 0
  missing="libsqlcipher-dev $sqlcipher_needed"
  allow_backports_for_sqlcipher
  update_lists
  say "Installing SQLCipher."
  install_packages libsqlcipher-dev
  if ! sqlcipher_is_fit; then
    say "SQLCipher $sqlcipher_needed or newer is needed and this distribution does not carry it."
    return 1
  fi
}

# set_up SECTION...: installs what is missing of these sections.
set_up() {
  if ! command -v apt-get >/dev/null 2>&1; then
    say "This is not a Debian system: install what packaging/dependencies names, and SQLCipher $sqlcipher_needed, by hand."
    return 0
  fi
  missing=
  for section in "$@"; do
    # shellcheck disable=SC2046
    missing="$missing$(missing_of $(packages_of "$section"))"
  done
  if [ -n "$missing" ]; then
    update_lists
    say "Installing: $missing"
    # shellcheck disable=SC2086
    install_packages $missing
  fi
  set_up_sqlcipher
}

# build PRESET: configures and builds, quiet unless it fails.
build() {
  log=$project/build/$1/build.log
  mkdir -p "$project/build/$1"
  if ! (cd "$project" && cmake --preset "$1" && cmake --build --preset "$1") >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    say "The build failed; all of its output is in build/$1/build.log."
    return 1
  fi
}
