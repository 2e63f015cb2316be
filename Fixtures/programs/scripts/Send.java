import java.io.FileOutputStream;
import java.util.Date;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.internet.MimeUtility;

/** JavaMail: a text and files, to $OUT. */
public class Send {
  public static void main(String[] files) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom(new InternetAddress("hanako@example.jp", "Hanako Sato"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("taro@example.com"));
    mail.setSubject("見積書", "ISO-2022-JP");
    mail.setSentDate(new Date());
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText("添付をご覧ください。\n", "ISO-2022-JP");
    parts.addBodyPart(text);
    for (String file : files) {
      MimeBodyPart part = new MimeBodyPart();
      part.attachFile(file);
      // What Japanese programs do by hand: an encoded word, where RFC 2231 is not asked for.
      String charset = System.getenv("NAME_CHARSET");
      if (charset != null) part.setFileName(MimeUtility.encodeText(file, charset, "B"));
      parts.addBodyPart(part);
    }
    mail.setContent(parts);
    mail.saveChanges();
    try (FileOutputStream out = new FileOutputStream(System.getenv("OUT"))) {
      mail.writeTo(out);
    }
  }
}
