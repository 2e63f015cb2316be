// nodemailer: a text and files, to $OUT; with --html a picture within the text.
const fs = require('fs');
const nodemailer = require('/usr/share/nodejs/nodemailer');

const files = process.argv.slice(2);
const mail = {
  from: 'Hanako Sato <hanako@example.jp>', to: 'taro@example.com', subject: '見積書',
  text: 'Please find the file attached.\n', attachments: [], date: new Date(),
};
if (files[0] === '--html') {
  mail.html = '<p>Hello <img src="cid:logo@example.jp"></p>';
  mail.attachments.push({ path: files[1], cid: 'logo@example.jp' });
  files.splice(0, 2);
}
for (const path of files) mail.attachments.push({ path });
nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  .sendMail(mail, (error, info) => {
    if (error) throw error;
    fs.writeFileSync(process.env.OUT, info.message);
  });
