#!/bin/bash
# Builds every fixture anew with the real tools, and writes expected.tsv and the tables of README.md.
#
# Needs (Debian): zip unzip 7zip libarchive-tools ziptool pigz python3, and from PyPI pyzipper.
# Inputs, times and the time zone are fixed; a rerun differs where a tool draws random bytes
# (encryption headers, AES salts), where bsdtar writes the time of a file's last change, and in what
# is derived from those.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1
umask 022

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
records=$work/records.tsv
inputs=$work/inputs
archives=$here/archives
moment='2026-04-01 09:30:00'

rm -rf "$here"/{inputs,archives,disguises,mail,vectors}
mkdir -p "$here"/{archives,disguises,mail,vectors} "$inputs"

# Every tool reads the same times, whatever the command before has touched.
fix_times() { find "$inputs" -exec touch -h -d "$moment" {} +; }

# archive COMMAND NAME PASSWORD VERDICT VERIFY STEP SHOWS
# Runs COMMAND among the inputs with $out as the target, and records what it made. The columns are
# those of expected.tsv, explained in README.md.
archive() {
  local out=$archives/$2
  fix_times
  (cd "$inputs" && eval "$1") || { echo "failed: $1" >&2; exit 1; }
  [[ -s $out ]] || { echo "made nothing: $1" >&2; exit 1; }
  printf 'archives/%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$2" "$3" "$4" "$5" "$6" "$7" "${1//$'\n'/ }" >>"$records"
}

# --- Inputs -----------------------------------------------------------------------------------

cd "$inputs"
printf 'Good morning from an archive.\n' >hello.txt
for n in {1..200}; do printf 'Line %03d is like the one before it, so it shrinks.\n' "$n"; done >lines.txt
python3 -c 'import hashlib, sys
for n in range(128): sys.stdout.buffer.write(hashlib.sha256(n.to_bytes(4, "big")).digest())' >noise.bin
printf 'x' >one.bin
printf 'yes' >yes.txt
: >empty.txt
mkdir -p folder/inner
printf 'one level down\n' >folder/a.txt
printf 'two levels down\n' >folder/inner/b.txt
printf '#!/bin/sh\necho ran\n' >script.sh
chmod 755 script.sh
ln -s hello.txt link
printf '御見積書\n品名,数量,単価\n用紙,10,500\n' >見積書.txt
printf 'item,unit price\r\npaper A4,500\r\nenvelopes,120\r\n' >prices.csv
printf 'an inner file under its own password\n' >second.txt
printf '#!/bin/sh\n# a stand-in for the program in front of a self-extracting archive\nexit 0\n' >stub.sh
7zz a -bso0 -bsp0 -mhe=on -psecret sealed.7z hello.txt
cp -a "$inputs" "$here/inputs"

# --- Info-ZIP zip -----------------------------------------------------------------------------

archive 'zip -q -P secret $out hello.txt lines.txt noise.bin' \
  zip-encrypted.zip secret protected 0 2 'bit 3 and the time as check byte, though the output could seek; deflated and stored'
archive 'zip -q -0 -X -P secret $out hello.txt one.bin' \
  zip-stored.zip secret protected 0 2 'stored, no extra fields'
archive 'zip -q -X -P secret $out empty.txt' \
  zip-empty.zip secret protected 0 2 'an empty file, encrypted: nothing but the 12 bytes'
archive 'zip -q -r -y -P secret $out folder script.sh link' \
  zip-folder.zip secret protected 0 2 'folders in clear, modes, a symbolic link (-y) whose target is encrypted'
archive 'zip -q -P secret $out 見積書.txt' \
  zip-japanese.zip secret protected 0 2 'a Japanese name in UTF-8, nothing saying so'
archive 'echo "The password comes by telephone." | zip -q -z -P secret $out hello.txt' \
  zip-comment.zip secret protected 0 2 'an archive comment'
archive 'zip -q -fd -P secret $out hello.txt lines.txt' \
  zip-descriptor.zip secret protected 0 2 'data descriptors by -fd; the local CRC field holds the time, for which libarchive 3.6.2 refuses it'
archive 'zip -q -fz -P secret $out hello.txt lines.txt' \
  zip-zip64.zip secret protected 0 2 'ZIP64 records that no size asks for (-fz)'
archive 'cat lines.txt | zip -q -P secret - - | cat >$out' \
  zip-pipe.zip secret protected 0 2 'from a pipe into a pipe: entry "-", ZIP64 extra field, 64-bit descriptor, the time as local CRC'
archive 'cat one.bin | zip -q -P secret - - | cat >$out' \
  zip-pipe-one-byte.zip secret protected 0 2 'one byte from a pipe into a pipe'
archive 'zip -q -X $out hello.txt lines.txt noise.bin' \
  zip-plain.zip - not-protected 1 2 'nothing encrypted'
archive 'zip -q -r -X $out folder/inner -i "*/"' \
  zip-folder-only.zip - none 1 2 'a folder and no content'
archive 'zip -q -X $out empty.txt' \
  zip-plain-empty.zip - none 1 2 'a plain empty file is no content'
archive 'zip -q -X $out hello.txt && zip -q -X -P secret $out lines.txt' \
  zip-mixed.zip secret partly-protected 0 2 'one entry plain, one encrypted'
archive 'zip -q -X -P secret $out hello.txt && zip -q -X -P another $out second.txt' \
  zip-two-passwords.zip secret,another protected - 2 'each entry under its own password'
archive 'zip -q -X -P " " $out hello.txt' \
  zip-blank.zip hex:20 protected 0 2 'zip refuses the empty password; one space is a password'
archive 'zip -q -X -P "$(printf %080d 7)" $out hello.txt' \
  zip-long-password.zip "$(printf %080d 7)" protected 0 2 'a password of 80 bytes'
archive 'zip -q -X -P "$(printf ひみつ | iconv -t CP932)" $out hello.txt' \
  zip-cp932-password.zip hex:82d082dd82c2 protected 0 2 'a password in CP932, as old Japanese Windows sends it'
archive 'zip -q -X -0 -P password $out hello.txt one.bin empty.txt' \
  zip-password.zip password exposed 0 3 'the most used password of all, and the name of the archive has it'
archive 'zip -q -X -Z bzip2 -P secret $out lines.txt' \
  zip-bzip2.zip secret protected 2 3 'bzip2 under ZipCrypto: judged, not opened'
archive 'zip -q -X -Z bzip2 $out lines.txt' \
  zip-plain-bzip2.zip - not-protected 1 3 'bzip2, not encrypted'

# --- Passwords that stand in clear, and content that its checksum gives away --------------------

archive 'echo "Password: tanuki-99" | zip -q -z -X -P tanuki-99 $out hello.txt lines.txt' \
  zip-comment-password.zip tanuki-99 exposed 0 3 'the password stands in the comment'
archive 'echo "pw=tanuki-99" | zip -q -c -X -P tanuki-99 $out hello.txt' \
  zip-entry-comment.zip tanuki-99 exposed 0 3 'the password stands in the comment of an entry'
archive 'printf "解凍パスワードは「たぬき」です\n" | zip -q -z -X -P "$(printf たぬき | iconv -t CP932)" $out hello.txt' \
  zip-cp932-comment.zip hex:82bd82ca82ab exposed 0 3 'a comment in UTF-8 that tells the password, which is in CP932'
archive 'zip -q -X -P tanuki-99 $out hello.txt' \
  zip-named-tanuki-99.zip tanuki-99 exposed 0 3 'the password is in the name of the archive'
archive 'cp -p hello.txt "offer (tanuki99).txt" && 7zz a -bd -bso0 -tzip -mtc=off -mta=off -ptanuki99 -mem=ZipCrypto $out "offer (tanuki99).txt"; rm "offer (tanuki99).txt"' \
  7zz-name-password.zip tanuki99 exposed 0 3 'the password is in the name of an entry'
archive 'bsdtar -cf $out --numeric-owner --uid 0 --gid 0 --format zip --options zip:encryption=zipcrypt --passphrase lines hello.txt lines.txt' \
  bsdtar-name-password.zip lines exposed 0 3 'the password is the name of an entry without its extension'
archive 'zip -q -0 -X -P secret $out yes.txt' \
  zip-short.zip secret protected 0 3 'three bytes of content, which their CRC-32 gives away'

# --- Around and inside ------------------------------------------------------------------------

archive 'cat stub.sh $archives/zip-encrypted.zip >$out' \
  prefix-unadjusted.zip secret protected 0 2 'a program in front, offsets not corrected'
archive 'cat stub.sh $archives/zip-encrypted.zip >$out && zip -q -A $out' \
  prefix-adjusted.zip secret protected 0 2 'a program in front, offsets corrected by zip -A'
archive 'cat stub.sh $archives/zip-plain.zip >$out' \
  prefix-plain.zip - not-protected 1 2 'a program in front of a plain archive'
archive '(cat $archives/zip-encrypted.zip && head -c 1024 /dev/zero) >$out' \
  trailing-zeros.zip secret protected 0 2 '1,024 zero bytes behind the end record'
archive 'cp $archives/zip-stored.zip $out && python3 -c "import sys, zipfile
with zipfile.ZipFile(sys.argv[1], \"a\") as z: z.comment = b\"c\" * 65535" $out' \
  comment-65535.zip secret protected 0 2 'the longest comment'
archive 'cp $archives/zip-encrypted.zip inner.zip && zip -q -0 -X $out inner.zip; rm inner.zip' \
  nested-inner-encrypted.zip - protected 1 3 'an encrypted archive in a plain one counts by what is in it'
archive 'cp $archives/zip-plain.zip inner.zip && zip -q -X -P secret $out inner.zip; rm inner.zip' \
  nested-outer-encrypted.zip secret protected 0 2 'a plain archive in an encrypted one'
archive 'cp $archives/zip-encrypted.zip inner.zip && zip -q -X -P secret $out inner.zip; rm inner.zip' \
  nested-both-encrypted.zip secret protected 0 3 'an encrypted archive in an encrypted one, under the same password'
archive 'zip -q -X -P tanuki-99 inner.zip hello.txt && echo "inner.zip: tanuki-99" | zip -q -z -X $out inner.zip; rm inner.zip' \
  nested-comment-password.zip - exposed 1 3 'an encrypted archive in a plain one, whose comment tells the password'
archive 'cp $archives/zip-plain.zip inner.zip && zip -q -X $out inner.zip; rm inner.zip' \
  nested-plain.zip - not-protected 1 2 'a plain archive in a plain one, deflated'

# --- 7-Zip ------------------------------------------------------------------------------------

sevenzip() { 7zz a -bd -bso0 -tzip -mtc=off -mta=off "$@"; }
archive 'sevenzip -psecret -mem=ZipCrypto $out hello.txt lines.txt noise.bin' \
  7zz-encrypted.zip secret protected 0 2 'bit 3 clear, the CRC as check byte'
archive 'sevenzip -psecret -mem=ZipCrypto -mx0 $out hello.txt one.bin' \
  7zz-stored.zip secret protected 0 2 'stored'
archive 'sevenzip -psecret -mem=ZipCrypto $out empty.txt one.bin' \
  7zz-empty.zip secret protected 0 2 'an empty file, of which only the 12 bytes are there, beside one byte'
archive 'sevenzip -psecret -mem=ZipCrypto -snl $out folder script.sh link' \
  7zz-folder.zip secret protected 0 2 'folders, modes, a symbolic link (-snl)'
archive 'sevenzip -psecret -mem=ZipCrypto -mcu=on $out 見積書.txt' \
  7zz-japanese-utf8.zip secret protected 0 2 'a Japanese name in UTF-8 with bit 11'
archive 'sevenzip -psecret -mem=ZipCrypto -mcp=932 $out 見積書.txt' \
  7zz-japanese-cp932.zip secret protected 0 2 'a Japanese name in CP932, nothing saying so'
archive 'cat lines.txt | sevenzip -psecret -mem=ZipCrypto -si"from pipe.txt" $out' \
  7zz-stdin.zip secret protected 0 2 'content from a pipe'
archive 'sevenzip $out hello.txt lines.txt noise.bin' \
  7zz-plain.zip - not-protected 1 2 'nothing encrypted'
archive 'sevenzip -mcu=on $out 見積書.txt prices.csv' \
  7zz-plain-japanese.zip - not-protected 1 2 'nothing encrypted, a Japanese name'
archive 'sevenzip -psecret -mem=AES128 $out hello.txt lines.txt' \
  7zz-aes128.zip secret protected 0 2 'WinZip AES-128 (AE-2)'
archive 'sevenzip -psecret -mem=AES192 $out hello.txt lines.txt' \
  7zz-aes192.zip secret protected 0 2 'WinZip AES-192 (AE-2)'
archive 'sevenzip -psecret -mem=AES256 $out hello.txt lines.txt' \
  7zz-aes256.zip secret protected 0 2 'WinZip AES-256 (AE-2)'
archive 'sevenzip -psecret -mem=ZipCrypto $out hello.txt && sevenzip -psecret -mem=AES256 $out lines.txt' \
  7zz-both-ciphers.zip secret protected 0 2 'one entry under ZipCrypto, one under AES-256'
archive 'sevenzip -psecret -mem=ZipCrypto -mm=LZMA $out lines.txt' \
  7zz-lzma.zip secret protected 2 3 'LZMA under ZipCrypto: judged, not opened'

# --- libarchive -------------------------------------------------------------------------------

owner='--numeric-owner --uid 0 --gid 0'
archive 'bsdtar -cf $out $owner --format zip --options zip:encryption=zipcrypt --passphrase secret hello.txt lines.txt noise.bin' \
  bsdtar-encrypted.zip secret protected 0 2 'bit 3, signed descriptors, all deflated'
archive 'bsdtar -cf $out $owner --format zip --options zip:encryption=zipcrypt,zip:compression=store --passphrase secret hello.txt one.bin empty.txt' \
  bsdtar-stored.zip secret protected 0 2 'stored; the empty file stays plain'
archive 'bsdtar -cf $out $owner --format zip --options zip:encryption=zipcrypt --passphrase secret folder script.sh link 見積書.txt' \
  bsdtar-folder.zip secret partly-protected 0 2 'folders, modes, a Japanese name; the target of the symbolic link is left in clear'
archive 'bsdtar -cf $out $owner --format zip --options zip:encryption=zipcrypt --passphrase ひみつ hello.txt' \
  bsdtar-utf8-password.zip ひみつ protected 0 2 'a Japanese password in UTF-8 (7-Zip refuses to write one)'
archive 'bsdtar -cf $out $owner --format zip hello.txt lines.txt noise.bin' \
  bsdtar-plain.zip - not-protected 1 2 'nothing encrypted, with descriptors'
archive 'bsdtar -cf $out $owner --format zip --options zip:encryption=aes128 --passphrase secret hello.txt lines.txt' \
  bsdtar-aes128.zip secret protected 0 2 'WinZip AES-128'
archive 'bsdtar -cf $out $owner --format zip --options zip:encryption=aes256 --passphrase secret hello.txt lines.txt' \
  bsdtar-aes256.zip secret protected 0 2 'WinZip AES-256'

# --- libzip -----------------------------------------------------------------------------------

archive 'ziptool -n -- $out add_file hello.txt hello.txt 0 -1 set_file_encryption 0 PKWARE secret add_file lines.txt lines.txt 0 -1 set_file_encryption 1 PKWARE secret' \
  ziptool-encrypted.zip secret protected 0 2 'bit 3 and the time as check byte'
archive 'ziptool -n -- $out add_file one.bin one.bin 0 -1 set_file_compression 0 store 0 set_file_encryption 0 PKWARE secret add_file empty.txt empty.txt 0 0 set_file_encryption 1 PKWARE secret' \
  ziptool-stored.zip secret protected 0 2 'one stored byte and an empty file'
archive 'ziptool -n -- $out add_file hello.txt hello.txt 0 -1 add_file 見積書.txt 見積書.txt 0 -1' \
  ziptool-plain.zip - not-protected 1 2 'nothing encrypted, a Japanese name'
archive 'ziptool -n -- $out add_file hello.txt hello.txt 0 -1 set_file_encryption 0 AES-192 secret add_file lines.txt lines.txt 0 -1 set_file_encryption 1 AES-256 secret' \
  ziptool-aes.zip secret protected 0 2 'WinZip AES-192 and AES-256 in one archive'

# --- pyzipper ---------------------------------------------------------------------------------

winzipaes() { python3 "$here/winzipaes.py" "$@"; }
archive 'winzipaes $out ae1' \
  pyzipper-ae1.zip secret protected 0 2 'AE-1: CRC-32 beside the authentication code; every strength, an empty file, one byte'
archive 'winzipaes $out ae2' \
  pyzipper-ae2.zip secret protected 0 2 'AE-2: the same without CRC-32'
archive 'winzipaes $out lengths' \
  pyzipper-lengths.zip secret protected 0 2 'content of every length from 0 to 300 bytes, strengths and versions in turn'

# --- Writers that cannot encrypt --------------------------------------------------------------

archive 'python3 -m zipfile -c $out hello.txt lines.txt' \
  python-plain.zip - not-protected 1 2 'nothing encrypted'
archive 'python3 -c "import sys, zipfile
with zipfile.ZipFile(sys.argv[1], \"w\", zipfile.ZIP_DEFLATED) as z:
  with z.open(zipfile.ZipInfo(\"lines.txt\", (2026, 4, 1, 9, 30, 0)), \"w\", force_zip64=True) as f: f.write(open(\"lines.txt\", \"rb\").read())" $out' \
  python-zip64.zip - not-protected 1 2 'ZIP64 in the local header alone (force_zip64)'
archive 'python3 -m zipfile -c $out' \
  python-no-entries.zip - none 1 2 'an archive of nothing: the end record alone'
archive 'pigz -K -c lines.txt >$out' \
  pigz-plain.zip - not-protected 1 2 'one deflated entry with a descriptor, written in one pass'

# --- What is made from these ------------------------------------------------------------------

cd "$here"
python3 disguise.py "$records"
python3 vectors.py
python3 mails.py "$records"
python3 tables.py "$records"
du -sh "$here" | cut -f1
