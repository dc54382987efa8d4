#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Finds the folder of this script, links followed ($home), and a Java 25 or newer ($java): LINTEL_JAVA, JAVA_HOME, the
# one on PATH, then the usual folders (or those in LINTEL_JAVA_FOLDERS). No Java is started to ask for its version.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
case $self in */*) home=${self%/*} ;; *) home=. ;; esac
home=$(cd "$home" && pwd) || exit 4

# version JAVA: sets major to the version that the release file beside bin/ tells, or to 0
version() {
  major=0
  [ -r "${1%/bin/java}/release" ] || return 0
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] && major=${value#\"} && major=${major%%[!0-9]*}
  done <"${1%/bin/java}/release"
}

# try JAVA...: sets java to the first that is there and new enough
try() {
  for candidate in "$@"; do
    [ -z "$java" ] && [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    version "$candidate"
    if [ "${major:-0}" -ge 25 ]; then java=$candidate; fi
  done
}

java=
try "${LINTEL_JAVA:+$LINTEL_JAVA/bin/java}" "${JAVA_HOME:+$JAVA_HOME/bin/java}"
if [ -z "$java" ]; then
  on_path=$(command -v java) && try "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")"
fi
if [ -z "$java" ]; then
  for folder in ${LINTEL_JAVA_FOLDERS:-/usr/lib/jvm /opt/java /opt "$HOME/.sdkman/candidates/java" "$HOME/.jdks" \
      /Library/Java/JavaVirtualMachines}; do
    try "$folder"/*/bin/java "$folder"/*/Contents/Home/bin/java
  done
fi
if [ -z "$java" ]; then
  echo "lintel: Java 25 or newer was not found." >&2
  echo "Install a Java 25 runtime (for example Eclipse Temurin 25), or set LINTEL_JAVA or JAVA_HOME to its folder." >&2
  exit 4
fi

