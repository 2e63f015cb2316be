<?php
// PHPMailer: a text and files, to $OUT; with --html a picture within the text.
require '/usr/share/php/libphp-phpmailer/autoload.php';

$files = array_slice($argv, 1);
$mail = new PHPMailer\PHPMailer\PHPMailer(true);
$mail->CharSet = getenv('CHARSET') ?: 'UTF-8';
$mail->Encoding = getenv('TEXT_ENCODING') ?: '8bit';
$mail->XMailer = 'PHPMailer ' . $mail::VERSION;
$mail->Hostname = 'mail.example.jp';
$mail->setFrom('hanako@example.jp', 'Hanako Sato');
$mail->addAddress('taro@example.com');
$mail->Subject = 'Quotation';
$mail->Body = "Please find the file attached.\n";
if ($files[0] == '--html') {
    $mail->addEmbeddedImage($files[1], 'logo', $files[1]);
    $mail->isHTML();
    $mail->Body = '<p>Hello <img src="cid:logo"></p>';
    $mail->AltBody = "Hello\n";
    $files = array_slice($files, 2);
}
foreach ($files as $file) {
    [$path, $encoding] = explode('=', $file) + [1 => 'base64'];
    $mail->addAttachment($path, '', $encoding);
}
$mail->preSend();
file_put_contents(getenv('OUT'), $mail->getSentMIMEMessage());
