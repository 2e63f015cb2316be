# Tcllib's mime: a text and files, to $OUT.
package require mime
set parts [list [mime::initialize -canonical text/plain -string "Please find the file attached.\n"]]
foreach file $argv {
  lappend parts [mime::initialize -canonical "application/zip; name=\"$file\"" \
    -header [list Content-Disposition "attachment; filename=\"$file\""] -file $file]
}
set mail [mime::initialize -canonical multipart/mixed -parts $parts]
mime::setheader $mail From {Hanako Sato <hanako@example.jp>}
mime::setheader $mail To taro@example.com
mime::setheader $mail Subject Quotation
set out [open $env(OUT) wb]
puts -nonewline $out [mime::buildmessage $mail]
close $out
