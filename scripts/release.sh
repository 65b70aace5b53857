#!/usr/bin/env bash
# Makes what a release consists of, in artifacts/: single files that need no .NET, the packages, and their checksums.
# usage: scripts/release.sh [RID…]      default: linux-x64 linux-arm64 win-x64 osx-x64 osx-arm64
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
out=artifacts/release-$version
rm -rf "$out" && mkdir -p "$out"
dotnet run -c Release --project tests/AntiTraffickingDiff.Benchmarks -- start-profile "$PWD/artifacts/start.mibc" samples
for rid in "${@:-linux-x64 linux-arm64 win-x64 osx-x64 osx-arm64}"; do for r in $rid; do
  dotnet publish src/AntiTraffickingDiff.Cli -c Release -r "$r" -p:SingleFile=true "-p:StartProfile=$PWD/artifacts/start.mibc" -o "artifacts/$r" --nologo -v q
  case $r in
    win-*) (cd "artifacts/$r" && python3 -m zipfile -c "../../$out/atdiff-$version-$r.zip" atdiff.exe) ;;
    *) chmod +x "artifacts/$r/atdiff" && tar -C "artifacts/$r" -czf "$out/atdiff-$version-$r.tar.gz" atdiff ;;
  esac
done; done
dotnet pack src/AntiTraffickingDiff -c Release -o "$out" --nologo -v q
dotnet pack src/AntiTraffickingDiff.Cli -c Release -o "$out" --nologo -v q
(cd "$out" && sha256sum -- * > SHA256SUMS)
ls -l "$out"
