#!/usr/bin/env bash
# The Debian packages that the tests need: installed when we may, named when we may not. Nothing is skipped silently.
set -euo pipefail
cd "$(dirname "$0")"
missing=()
while read -r package binary; do
  [[ -z $package || $package == \#* ]] && continue
  [[ -e $binary ]] || command -v "$binary" >/dev/null || missing+=("$package")
done < apt.txt
[[ ${#missing[@]} -eq 0 ]] && exit 0
if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
  echo "Installerer ${missing[*]}"
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
else
  echo "Testene mangler: ${missing[*]}. Installér dem, fx: sudo apt install ${missing[*]}" >&2
  exit 1
fi
