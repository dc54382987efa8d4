# SPDX-License-Identifier: EPL-2.0
# The command: one JVM on a flat class path.

# a file name in Chinese can be opened only if the locale knows more than ASCII
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in C | POSIX) LC_ALL=C.UTF-8 && export LC_ALL ;; esac

# Linux clears memory in pages of 2 MB for who asks for it: one fault instead of 512
pages= thp=
{ read -r thp </sys/kernel/mm/transparent_hugepage/enabled; } 2>/dev/null
case $thp in *'[madvise]'* | *'[always]'*) pages=-XX:+UseTransparentHugePages ;; esac

# a check makes and drops most, and so does link: more room for what is young, and what outlives one collection is old
young=
case ${1-} in check | link) young='-Xmn32m -XX:MaxTenuringThreshold=1' ;; esac
# one by packs that are named may take seconds on all cores, which would all wait for the one that collects
parallel='-XX:-UseSerialGC -XX:+UseParallelGC -Xmn32m'
# tables taken into a store keep the database busy long enough for the optimising compiler to pay
case "${1-} ${2-}" in
  'claims import') young="-XX:TieredStopAtLevel=4 $parallel -Xmn64m" ;;
  'claims audit') young=$parallel ;;
esac

# what the JVM has parsed and linked once it keeps, for a faster start; a file for each build and kind of command
kind=
case ${1-} in
  link | csdi) kind=-geo ;;
  claims | scheme) kind=-claims ;;
  check) case " $* " in *' --code'* | *' -c'[\ =]*) kind=-packs young=$parallel ;; esac ;;
esac
cache=
if [ -n "${XDG_CACHE_HOME-}" ]; then cache=$XDG_CACHE_HOME/lintel
elif [ -d "${HOME-}" ]; then cache=$HOME/.cache/lintel
fi
if [ -n "$cache" ] && { [ -w "$cache" ] || mkdir -p "$cache" 2>/dev/null; }; then
  set -- -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$cache/lintel-@version@-@build@$kind.jsa" -jar "$home/../lib/lintel.jar" "$@"
else
  set -- -jar "$home/../lib/lintel.jar" "$@"
fi
exec "$java" $pages @flags@ $young ${LINTEL_JAVA_OPTS-} "$@"
