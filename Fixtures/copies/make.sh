#!/bin/bash
# Makes the pairs of copies anew, and their table in Fixtures/README.md: `make.sh [CASE...]`.
#
# Needs (Debian): zip 7zip libarchive-tools openssl python3, and from PyPI independentsoft.msg,
# dkimpy and pynacl. Words, dates and identifiers are the same each time; a rerun differs in what
# the tools draw (encryption headers, salts, the RSA key) and in what is derived from that.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=Asia/Tokyo PYTHONDONTWRITEBYTECODE=1
umask 022
exec python3 "$(dirname "$0")/scripts/make.py" "$@"
