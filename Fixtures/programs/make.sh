#!/bin/bash
# Makes every mail here anew with the real programs, its JSON beside it, and the table of README.md.
#
# Needs root, for a mount and a host name space of its own: programs write the names of the host and
# of the user into mails, and these shall be examples; and what they take for sendmail keeps the
# mail instead of sending it. README.md has the packages.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=Asia/Tokyo PYTHONDONTWRITEBYTECODE=1
umask 022
here=$(cd "$(dirname "$0")" && pwd)

if [[ ${1-} != --inside ]]; then
  exec unshare --mount --uts "$here/make.sh" --inside "$@"
fi
shift
hostname mail.example.jp
places=$(mktemp -d)
export HOME=$places/home USER=hanako LOGNAME=hanako
cp -r "$here/scripts/home" "$HOME"
sed "s#^root:.*#hanako:x:0:0:Hanako Sato:$HOME:/bin/bash#" /etc/passwd >"$places/passwd"
printf '127.0.0.1 mail.example.jp mail localhost\n' >"$places/hosts"
printf 'mail.example.jp\n' >"$places/mailname"
[[ -e /etc/mailname ]] || : >/etc/mailname
for file in passwd hosts mailname; do mount --bind "$places/$file" "/etc/$file"; done
mount --bind "$here/scripts/keep" "$(readlink -f /usr/sbin/sendmail)"
trap 'rm -rf "$places"' EXIT
unset EMAIL MAIL REPLYTO ORGANIZATION
cd "$here"
python3 make.py "$@"
