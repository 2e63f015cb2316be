#!/usr/bin/perl
# MIME::Lite: a text and files, to $OUT.
use strict;
use warnings;
use MIME::Lite;

my $mail = MIME::Lite->new(
    From => 'Hanako Sato <hanako@example.jp>', To => 'taro@example.com',
    Subject => 'Quotation', Type => 'multipart/mixed');
# $TEXT: as data; from a file, which names it; or from a file under no name.
my %text = (
    data => [Data => "Please find the file attached.\n"], file => [Path => 'body.txt'],
    nameless => [Path => 'body.txt', Filename => '']);
$mail->attach(Type => 'TEXT', @{ $text{ $ENV{TEXT} || 'data' } });
for (@ARGV) {
    my ($type, $path, $encoding) = split /=/;
    $mail->attach(Type => $type, Path => $path, Disposition => 'attachment',
        $encoding ? (Encoding => $encoding) : ());
}
open my $out, '>:raw', $ENV{OUT} or die;
$mail->print($out);
