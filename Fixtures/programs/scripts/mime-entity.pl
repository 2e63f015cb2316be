#!/usr/bin/perl
# MIME::Entity of MIME-tools: a text and files, to $OUT.
use strict;
use warnings;
use MIME::Entity;

my $mail = MIME::Entity->build(
    From => 'Hanako Sato <hanako@example.jp>', To => 'taro@example.com',
    Subject => 'Quotation', Type => 'multipart/mixed');
$mail->attach(Path => 'body.txt', Filename => undef);
for (@ARGV) {
    my ($type, $path, $encoding) = split /=/;
    $mail->attach(Type => $type, Path => $path, Encoding => $encoding || '-SUGGEST',
        Disposition => 'attachment');
}
open my $out, '>:raw', $ENV{OUT} or die;
$mail->print($out);
