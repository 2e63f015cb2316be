<?php
// Mail_mime of PEAR: a text and files, to $OUT; NAMES is the way in which names are encoded.
error_reporting(E_ALL & ~E_DEPRECATED);
require 'Mail/mime.php';

$way = getenv('NAMES') ?: null;
$mail = new Mail_mime(['eol' => "\r\n", 'text_charset' => 'UTF-8', 'head_charset' => 'UTF-8']);
$mail->setTXTBody("Please find the file attached.\r\n");
foreach (array_slice($argv, 1) as $path) {
    $mail->addAttachment($path, 'application/zip', '', true, 'base64', 'attachment', 'UTF-8', '',
        '', $way, $way);
}
$body = $mail->get();
$head = $mail->txtHeaders(['From' => 'Hanako Sato <hanako@example.jp>', 'To' => 'taro@example.com',
    'Subject' => '見積書', 'Date' => date('r')]);
file_put_contents(getenv('OUT'), $head . "\r\n" . $body);
