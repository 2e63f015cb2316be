#!/bin/bash
# Gathers what the fuzz targets begin with: archives/, mails/, containers/ and outlooks/ in the
# folder that is named.
# Archives are the generated ones, of every kind of record and disguise, and those of real tools.
# usage: Tests/Fuzz/seeds.sh FOLDER    (the command is .build/release/zipcrypto or $ZIPCRYPTO_COMMAND)
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
command=${ZIPCRYPTO_COMMAND:-$repository/.build/release/zipcrypto}
folder=$1
# What is longer makes every run slow and reaches nothing more.
longest=20k

mkdir -p "$folder"/{archives,mails,containers,outlooks,generated}
"$command" fixtures --seed 1 "$folder/generated" >/dev/null
gather() {
  local target=$1
  shift
  find "$@" -type f -size -"$longest" -print0 |
    while IFS= read -r -d '' file; do
      cp "$file" "$target/$(sha1sum "$file" | cut -c1-16)"
    done
}
gather "$folder/mails" "$folder/generated/mails" "$repository/Fixtures/mail"
rm -r "$folder/generated/mails"
gather "$folder/archives" "$folder/generated" "$repository"/Fixtures/{archives,disguises}
gather "$folder/containers" "$repository/Tests/ContainerProtectionTests/Samples"
rm -r "$folder/generated"
# The targets give a signature themselves, and find the rest.
printf '\0\0\0\0' >"$folder/outlooks/empty"
for kind in archives mails containers outlooks; do
  [[ -n $(ls -A "$folder/$kind") ]] || { echo "no seeds in $folder/$kind" >&2; exit 1; }
done
