#!/usr/bin/perl
# Email::MIME: a text and files, to $OUT.
use strict;
use warnings;
use Email::MIME;

sub content { local (@ARGV, $/) = @_; my $data = <>; return $data }

my @parts = Email::MIME->create(
    attributes => { content_type => 'text/plain', charset => 'UTF-8' },
    body => content('body.txt'));
for (@ARGV) {
    my ($type, $path, $encoding) = split /=/;
    utf8::decode(my $name = $path);
    push @parts, Email::MIME->create(
        attributes => { content_type => $type, name => $name, filename => $name,
            disposition => 'attachment', encoding => $encoding || 'base64' },
        body => content($path));
}
my $mail = Email::MIME->create(
    header_str => [From => 'Hanako Sato <hanako@example.jp>', To => 'taro@example.com',
        Subject => '見積書'], parts => \@parts);
open my $out, '>:raw', $ENV{OUT} or die;
print $out $mail->as_string;
