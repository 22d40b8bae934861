# Starts the usher command: sourced by bin/usher of an unpacked archive, and by ./usher of a checkout.
# Takes $home, the folder with usher.jar, lib and judge; $kb, whose policies come before the packed ones, or nothing;
# $@, what the command takes; and the functions fail and followed.
# shellcheck shell=sh disable=SC2154

if [ -n "${JAVA_HOME:-}" ]; then asked=$JAVA_HOME/bin/java; else asked=java; fi
java=$(command -v "$asked") || fail "no Java at '$asked'; set JAVA_HOME to a JDK 17 or newer"

# What the JDK says of itself in a file, since asking it would take a second start; $release is nothing where there is
# no such file, as behind the wrappers of version managers.
real=$(followed "$java")
jdk=${real%/bin/java}
[ -r "$jdk/release" ] || jdk=${jdk%/jre}
release='' spec=''
if [ -r "$jdk/release" ]; then
  while IFS='=' read -r key value || [ -n "$key" ]; do
    value=${value#\"} value=${value%\"}
    case $key in
      JAVA_RUNTIME_VERSION) release=$value ;;
      JAVA_VERSION) spec=${value%%[!0-9]*} ;;
    esac
  done <"$jdk/release"
fi
[ "${spec:-17}" -ge 17 ] || fail "needs Java 17 or newer, and '$java' is older; set JAVA_HOME to a JDK 17 or newer"

# Starts fast rather than runs long: USHER_OPTS=-XX:TieredStopAtLevel=4 is better for millions of contacts.
fast="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
utf8="-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

# Tells jars of one place and time from others, as an archive that is unpacked over an older one has them; a build of a
# checkout has none, and takes its archives away itself.
jars=
[ ! -r "$home/lib/jars.id" ] || IFS= read -r jars <"$home/lib/jars.id" || true

# Sets $kept to where this JDK's archive of classes belongs, or to nothing where there can be none. A folder for each
# JDK, by its version and its place: beside the jars if they have one already or it can be written there, else among
# what the user's cache has for these jars. What does not fit after all, the JVM passes over.
place_archive() {
  kept=
  [ "${USHER_ARCHIVE:-}" != no ] || return 0
  case $release in '' | */*) return 0 ;; esac
  case $jdk in /*) ;; *) return 0 ;; esac
  kept=$home/archives/$release$jdk
  if [ -z "$jars" ] || made; then return 0; fi
  beside=$kept
  while [ ! -e "$beside" ]; do beside=${beside%/*}; done
  if [ -d "$beside" ] && [ -w "$beside" ]; then return 0; fi
  cache=${XDG_CACHE_HOME:-}
  case $cache in /*) ;; *) cache=${HOME:+$HOME/.cache} ;; esac
  kept=${cache:+$cache/usher/archives/$release$jdk$home}
}

# Whether the archive has been made for this place, as it knows its jars by their paths, and for these jars; $size is 0
# where there can be none. What a crash of the machine has cut short would crash the JVM, and is made again.
made() {
  for_home='' for_jars='' size=0
  [ ! -r "$kept/made" ] ||
    { IFS= read -r for_home && IFS= read -r size && IFS= read -r for_jars; } <"$kept/made" || true
  if [ "$for_home" != "$home" ] || [ "$for_jars" != "$jars" ]; then return 1; fi
  [ "$size" = 0 ] || { [ -r "$kept/usher.jsa" ] && [ "$size" = $(($(wc -c <"$kept/usher.jsa"))) ]; }
}

# Made once, whatever comes of it. Under another name first, so that nobody sees half of it, and kept only if a JVM that
# insists on it runs.
make_archive() {
  mkdir -p "$kept" && cd "$kept" || return 0
  waited=0
  until mkdir making; do
    owner=$(cat making/owner) || owner=
    if [ -n "$owner" ] && ! kill -0 "$owner"; then
      rm -rf making
    elif [ "${USHER_ARCHIVE:-}" = now ] && [ $waited -lt 60 ]; then
      waited=$((waited + 1))
      sleep 1
    else
      return 0
    fi
  done
  # The process of this part of the script, which $$ is not.
  sh -c 'echo $PPID' >making/owner
  if ! made; then
    new=$kept/making/$(cat making/owner).jsa
    quiet="-XX:ErrorFile=/dev/null -XX:-CreateCoredumpOnCrash"
    # shellcheck disable=SC2086
    if nice "$java" $fast $quiet -XX:ArchiveClassesAtExit="$new" -cp "$home/usher.jar" dev.usher.ops.Rehearsal &&
      "$java" $fast $quiet -Xshare:on -XX:SharedArchiveFile="$new" -jar "$home/usher.jar" --version; then
      size=$(($(wc -c <"$new")))
      mv -f "$new" usher.jsa
    else
      size=0
      rm -f usher.jsa
    fi
    printf '%s\n' "$home" "$size" "$jars" >made
  fi
  rm -rf making
}

archive=
place_archive
if [ -n "$kept" ]; then
  if ! made; then
    size=0
    if [ "${USHER_ARCHIVE:-}" = now ]; then
      (make_archive </dev/null >/dev/null 2>&1)
      made || size=0
    else
      # In the background, at low priority and as nobody's child: this run neither waits for it nor shows it.
      (make_archive </dev/null >/dev/null 2>&1 &)
    fi
  fi
  # The JVM's own remarks, such as that an archive does not fit, would stand among the answers.
  [ "$size" = 0 ] || archive="-Xlog:disable -XX:SharedArchiveFile"
fi

# Java cannot tell whether somebody watches: what System.console() says differs between JDKs.
watched=
if [ -t 0 ]; then watched="$watched -Dusher.stdin.terminal=true"; fi
if [ -t 1 ]; then watched="$watched -Dusher.stdout.terminal=true"; fi
if [ -t 2 ]; then watched="$watched -Dusher.stderr.terminal=true"; fi
screen=
if [ -t 2 ]; then
  screen=$(stty size <&2 2>/dev/null) || screen=
elif [ -t 1 ]; then
  screen=$(stty size <&1 2>/dev/null) || screen=
fi
[ -z "$screen" ] || watched="$watched -Dusher.columns=${screen#* }"

set -- -jar "$home/usher.jar" "$@"
[ -z "$kb" ] || [ ! -d "$kb/policies" ] || set -- -Dusher.checkout="$kb" "$@"

# shellcheck disable=SC2086
exec "$java" $fast ${archive:+$archive="$kept/usher.jsa"} $utf8 $watched ${USHER_OPTS:-} "$@"
