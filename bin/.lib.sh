# What the scripts share: where we are, and a JDK that is new enough.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

needed_java=25

say() { printf '%s\n' "$*" >&2; }

give_up() { say "$*"; exit 1; }

java_version() { # of the JDK in $1, 0 if there is none
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  command -v javac >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$needed_java+" 2>/dev/null
  ls -d /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null
  true
}

use_jdk() {
  local home version
  while read -r home; do
    version=$(java_version "$home")
    if [ "${version:-0}" -ge "$needed_java" ]; then
      export JAVA_HOME=$home
      return
    fi
  done < <(jdk_candidates)
  give_up "No JDK $needed_java or newer was found: install one (for example Temurin $needed_java) and set JAVA_HOME to it if it lies in an unusual place."
}

use_maven() {
  command -v mvn >/dev/null || give_up "Maven was not found: install it (for example: apt-get install maven) and try again."
}

# The product as it was last built; bin/run alone builds it anew, so that a backup is taken by the program that wrote the data.
use_app() {
  app=target/app
  [ "${1:-}" = stale ] && [ -f "$app/built" ] && [ -n "$(find src/main pom.xml -newer "$app/built" -print -quit)" ] && rm -f "$app/built"
  if [ ! -f "$app/built" ]; then
    use_maven
    say "Building (the first time, Maven also fetches its parts) …"
    local started; started=$(mktemp)
    rm -rf target/classes target/generated-sources # what a newer version no longer has must not live on in the jar
    quietly_maven target/build.log -DskipTests package
    rm -rf "$app.new" && "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/nuanyang-*.jar extract --destination "$app.new" >>target/build.log
    touch -r "$started" "$app.new/built" && rm "$started"
    rm -rf "$app" && mv "$app.new" "$app"
  fi
  jar=$(ls "$app"/nuanyang-*.jar)
}

# Maven, heard only when it fails. Its whole output is in the file named first.
quietly_maven() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  mvn -B -ntp "$@" >"$log" 2>&1 && return
  grep -E '^\[ERROR\]|BUILD FAILURE' "$log" | head -40 >&2 || tail -40 "$log" >&2
  give_up "The build did not succeed; everything Maven said is in $log."
}
