#!/bin/sh
# Programs the tests drive. A missing one is installed, or stops the run by its name: never a skip.
set -eu
cd "$(dirname "$0")/.."

missing() {
    for tool in chromium pdftotext pdftoppm qpdf; do
        command -v "$tool" >/dev/null 2>&1 || echo "$tool"
    done
}

[ -z "$(missing)" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    # shellcheck disable=SC2046 # one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install -yqq --no-install-recommends $(cat tests/apt-packages.txt)
elif ! command -v chromium >/dev/null 2>&1; then
    "$BIN"/python -m playwright install chromium
    left=$(missing | grep -v chromium || true)
    [ -z "$left" ] && exit 0
fi

left=$(missing)
if [ -n "$left" ]; then
    echo "Missing programs: $left. Install: $(tr '\n' ' ' < tests/apt-packages.txt)" >&2
    exit 1
fi
