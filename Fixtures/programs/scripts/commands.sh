# What several recipes share. Every command runs with these.

# The mail that the command before has made becomes the file of that name.
keep_as() { mv "$OUT" "$1"; }

# An SMTP dialogue with a server that keeps the mail.
send_by_swaks() {
  catch swaks --silent 3 --server 127.0.0.1:2525 --helo mail.example.jp --from hanako@example.jp \
    --to taro@example.com --header 'X-Mailer: swaks' --header 'Subject: Quotation' \
    --body @body.txt "$@"
}
send_by_sendemail() {
  catch sendemail -q -f hanako@example.jp -t taro@example.com -u Quotation \
    -m 'Please find the file attached.' -s 127.0.0.1:2525 -o tls=no -o fqdn=mail.example.jp -a "$@"
}
construct() {
  mime-construct --output --to taro@example.com --subject Quotation --file body.txt "$@" >"$OUT"
}

# A mail of a text and one more part.
makemime_with() {
  makemime -m -o whole -a 'From: hanako@example.jp' -a 'To: taro@example.com' \
    -a 'Mime-Version: 1.0' \( -c text/plain body.txt \)
  makemime -j whole -o "$OUT" \( "$@" \)
}

# build_draft LINE FILE: mhbuild's draft, with a field or none, a text and a directive or none.
build_draft() {
  printf 'From: hanako@example.jp\nTo: taro@example.com\nSubject: Quotation\n%s--------\n' \
    "${1:+$1$'\n'}" >draft
  printf 'See there.\n%s' "${2:+$2$'\n'}" >>draft
  mhbuild draft
  mv draft "$OUT"
}

# A repository with one commit, and in it.
in_repository() {
  rm -rf repository
  git init -q repository
  cp letter.txt zipcrypto.zip repository
  cd repository
  git add .
  git commit -q -m 'Add the letter'
}

# Certificates of their own for both, once.
make_certificates() {
  local who
  for who in hanako taro; do
    [[ -e $who.pem ]] || openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -keyout $who.key \
      -subj "/CN=$who" -out $who.pem 2>openssl.log
  done
  cat hanako.key hanako.pem >own.pem
}

# The part that is signed or encrypted: a text and a file.
make_entity() {
  make_certificates
  makemime -m -o whole \( -c text/plain body.txt \)
  makemime -j whole -o entity \( -c application/zip -e base64 -N "$1" \
    -a "Content-Disposition: attachment; filename=\"$1\"" "$1" \)
}
addressed='-from hanako@example.jp -to taro@example.com -subject Quotation'
signer='-signer hanako.pem -inkey hanako.key'

# Keys of OpenPGP for both, once.
make_keys() {
  local who
  for who in hanako@example.jp taro@example.com; do
    gpg --batch -q --list-keys $who >gpg.log 2>&1 || gpg --batch -q --passphrase '' \
      --faked-system-time 20260401T000000 --quick-gen-key $who default default never 2>gpg.log
  done
}

# A line at the end of the text, as gateways add it.
add_note() {
  printf 'The attachment was encrypted on its way out.\n' >note.txt
  keep_as passing
  altermime --input=passing --disclaimer=note.txt "$@"
  mv passing "$OUT"
}

# The mails one, two and three: with an encrypted, a plain and a marked ZIP.
make_three() {
  local name file
  for file in one=zipcrypto.zip two=plain.zip three=marked.zip; do
    mutt -s Quotation -a "${file#*=}" -- taro@example.com <body.txt
    keep_as "${file%=*}"
  done
}
