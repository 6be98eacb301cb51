# What ./isnad and ./check share: finding a JDK, running Maven, building the program.
# Sourced by a POSIX sh with "checkout" set to the root of the checkout; has no effect of its own.

least_java=21
app=$checkout/app/target
stamp=$app/built

say() { printf 'isnad: %s\n' "$*" >&2; }

# Sets java_version and java_major from the release file of the JDK in $1. Reading it takes a
# thousandth of the time that "java -version" takes, and this happens at every start.
read_release() {
  java_version='' java_major=0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    case $key in
    JAVA_VERSION) java_major=${value#\"} java_major=${java_major%%[!0-9]*} ;;
    JAVA_RUNTIME_VERSION) java_version=${value#\"} java_version=${java_version%\"*} ;;
    esac
  done <"$1/release"
  java_version=${java_version:-$java_major}
  [ "${java_major:-0}" -ge "$least_java" ]
}

# The JDK that the java on the PATH belongs to.
home_of_path_java() {
  java=$(command -v java) || return 1
  java=$(readlink -f "$java" 2>/dev/null) || return 1
  printf '%s\n' "${java%/bin/java}"
}

# Exports JAVA_HOME: the caller's if it is new enough, else the PATH's, else the newest installed.
find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && read_release "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  if candidate=$(home_of_path_java) && read_release "$candidate"; then
    export JAVA_HOME="$candidate"
    return
  fi
  newest=0 newest_home=''
  for candidate in /usr/lib/jvm/* /opt/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if read_release "$candidate" && [ "$java_major" -gt "$newest" ]; then
      newest=$java_major newest_home=$candidate
    fi
  done
  if [ -n "$newest_home" ]; then
    read_release "$newest_home"
    export JAVA_HOME="$newest_home"
    return
  fi
  say "no JDK $least_java or newer found (with its compiler, javac)."
  say "  looked at: JAVA_HOME=${JAVA_HOME-(not set)}, java on the PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks"
  say "  Debian 13, Ubuntu 24.04 and newer:  apt install openjdk-21-jdk-headless"
  say "  elsewhere:  https://adoptium.net/temurin/releases/"
  return 1
}

# Runs the pinned Maven in the checkout; the machine's own where the pinned one cannot be fetched.
maven() (
  cd "$checkout" || exit
  wrapped=$(sed -n 's,.*/\(apache-maven-[0-9.]*\)-bin\..*,\1,p' .mvn/wrapper/maven-wrapper.properties)
  if [ -d "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/$wrapped" ] || ./mvnw --version >/dev/null 2>&1; then
    exec ./mvnw "$@"
  fi
  system_maven=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  # 3.8.7 is the oldest that this build is tried with.
  if [ -n "$system_maven" ] && printf '3.8.7\n%s\n' "$system_maven" | sort -V -C 2>/dev/null; then
    say "the Maven of .mvn/wrapper cannot be fetched; building with the installed Maven $system_maven"
    exec mvn "$@"
  fi
  say "no Maven: the one named in .mvn/wrapper cannot be fetched, and none from 3.8.7 on is installed"
  say "  Debian, Ubuntu:  apt install maven"
  exit 1
)

# Nothing has been built, or a source is newer than the build. Folders count too: they are newer
# when something in them was deleted. The rules in language/ need no build: they are read in place.
needs_build() {
  [ -f "$app/isnad.jar" ] && [ -f "$stamp" ] || return 0
  [ -n "$(cd "$checkout" && find pom.xml ./*/pom.xml ./*/src/main -newer "$stamp" -print -quit)" ]
}

# The stamp carries the time at which the build began: what is saved while it runs is newer.
begin_build() { mkdir -p "$app" && : >"$stamp.begun"; }
end_build() { mv -f "$stamp.begun" "$stamp"; }

# One build at a time. The lock is a folder, since that is made or not made, everywhere.
lock=$checkout/.cache/build.lock
take_lock() {
  mkdir -p "$checkout/.cache"
  waited=0 said=''
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/holder" 2>/dev/null) || holder=''
    if [ -z "$holder" ] && [ "$waited" -lt 5 ]; then
      : # just taken, and its name not yet written
    elif [ -z "$holder" ] || ! kill -0 "$holder" 2>/dev/null; then
      # Its holder is gone. Of several that see this, one gets the folder away.
      mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
      continue
    elif [ -z "$said" ]; then
      said=yes
      say "another build is running; waiting for it to let go of .cache/build.lock"
    fi
    sleep 1
    waited=$((waited + 1))
  done
  echo $$ >"$lock/holder"
  trap 'drop_lock; exit 130' INT
  trap 'drop_lock; exit 143' TERM HUP
}
drop_lock() {
  rm -rf "$lock"
  trap - INT TERM HUP
}
