package org.sitthi.central.fleet;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Properties;

/** Alarms by e-mail. A mail told again has the same Message-ID. */
final class MailChannel implements AlarmChannel {

  private static final String MILLIS = "5000";

  private final AlarmSettings.Mail setting;

  MailChannel(AlarmSettings.Mail setting) {
    this.setting = setting;
  }

  @Override
  public String name() {
    return "MAIL";
  }

  @Override
  public void tell(Message told) throws IOException {
    try {
      MimeMessage message =
          new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
              setHeader("Message-ID", id(told));
            }
          };
      message.setFrom(new InternetAddress(setting.from()));
      message.setRecipients(MimeMessage.RecipientType.TO, InternetAddress.parse(setting.to()));
      message.setSubject(MailWords.subject(told), "UTF-8");
      message.setText(MailWords.text(told), "UTF-8");
      Transport.send(message);
    } catch (MessagingException e) {
      throw new IOException("mail: " + e.getClass().getSimpleName());
    }
  }

  private static String id(Message message) {
    return "<sitthi-"
        + message.hospitalCode()
        + "-"
        + MessageId.of(message).toLowerCase(Locale.ROOT)
        + "@sitthi.invalid>";
  }

  private Session session() throws IOException {
    boolean tls = "smtps".equals(setting.server().getScheme());
    Properties all = new Properties();
    all.setProperty("mail.transport.protocol", "smtp");
    all.setProperty("mail.smtp.host", setting.server().getHost());
    all.setProperty("mail.smtp.port", Integer.toString(setting.server().getPort()));
    all.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.starttls.enable", "true");
    // A password never goes over a line that others can read.
    all.setProperty(
        "mail.smtp.starttls.required", Boolean.toString(!tls && setting.user().isPresent()));
    all.setProperty("mail.smtp.connectiontimeout", MILLIS);
    all.setProperty("mail.smtp.timeout", MILLIS);
    all.setProperty("mail.smtp.writetimeout", MILLIS);
    if (setting.user().isEmpty()) {
      return Session.getInstance(all);
    }
    all.setProperty("mail.smtp.auth", "true");
    String password =
        setting.passwordFile().isEmpty()
            ? ""
            : Files.readString(setting.passwordFile().get()).strip();
    return Session.getInstance(
        all,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(setting.user().orElse(""), password);
          }
        });
  }
}
