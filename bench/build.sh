# Builds the benchmarks. Sourced by the scripts beside it, with "checkout" set.
. "$checkout/build/tools.sh"
bench=$checkout/bench/target
find_jdk || exit 3
say "building the benchmarks"
maven -B -ntp -q -Pbench -pl bench -am -Dmaven.test.skip=true package >&2 || exit 3
