#!/usr/bin/perl
# Email::Stuffer: a text and files, to $OUT.
use strict;
use warnings;
use Email::Stuffer;

my $mail = Email::Stuffer->from('hanako@example.jp')->to('taro@example.com')
    ->subject('Quotation')->text_body("Please find the file attached.\n");
$mail->attach_file($_) for @ARGV;
open my $out, '>:raw', $ENV{OUT} or die;
print $out $mail->as_string;
