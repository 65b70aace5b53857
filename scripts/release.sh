#!/usr/bin/env bash
# Makes what a release consists of, in artifacts/: single files that need no .NET, the packages, and their checksums.
# The file for the system that this runs on is native, if a linker is there (Linux: clang, zlib1g-dev); the others hold a runtime.
# A native file needs a glibc as new as the one it was linked with: make releases on the oldest system that is to be served.
# usage: scripts/release.sh [RID…]      default: linux-x64 linux-arm64 win-x64 osx-x64 osx-arm64; NATIVE=no makes none native
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
out=artifacts/release-$version
rm -rf "$out" && mkdir -p "$out"
host=$(dotnet --info | sed -n 's/^ *RID: *//p')
profile=$PWD/artifacts/start.mibc
# What analyzers say is said where the tests are built; a publication would wait minutes for it.
publish() { rm -rf "artifacts/$1" && dotnet publish src/AntiTraffickingDiff.Cli -c Release -r "$1" -o "artifacts/$1" --nologo -v q -p:RunAnalyzers=false "${@:2}"; }

# Native, and giving on the samples what the JIT build gives; fails where it cannot be.
native() {
  local file=artifacts/$1/atdiff
  [ "${NATIVE:-}" != no ] && [ "$1" = "$host" ] || return 1
  publish "$1" -p:Native=true || { echo "$1: cannot be linked natively here, so it holds a runtime" >&2; return 1; }
  [ -f "$file" ] || file=$file.exe
  scripts/same-output.sh "$file" || { echo "$1: the native file gives other output, so one with a runtime is made" >&2; return 1; }
}

# One file with the runtime, compiled ahead, with a profile of the generic methods that a start needs.
with_runtime() {
  [ -s "$profile" ] || dotnet run -c Release --project tests/AntiTraffickingDiff.Benchmarks -- start-profile "$profile" samples
  publish "$1" -p:SingleFile=true "-p:StartProfile=$profile"
}

rm -f "$profile"
for rid in "${@:-linux-x64 linux-arm64 win-x64 osx-x64 osx-arm64}"; do for r in $rid; do
  native "$r" || with_runtime "$r"
  case $r in
    win-*) (cd "artifacts/$r" && python3 -m zipfile -c "../../$out/atdiff-$version-$r.zip" atdiff.exe) ;;
    *) chmod +x "artifacts/$r/atdiff" && tar -C "artifacts/$r" -czf "$out/atdiff-$version-$r.tar.gz" atdiff ;;
  esac
done; done
dotnet pack src/AntiTraffickingDiff -c Release -o "$out" --nologo -v q
dotnet pack src/AntiTraffickingDiff.Cli -c Release -o "$out" --nologo -v q
(cd "$out" && sha256sum -- * > SHA256SUMS)
ls -l "$out"
