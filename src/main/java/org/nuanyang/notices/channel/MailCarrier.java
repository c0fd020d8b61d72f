package org.nuanyang.notices.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Hands a mail to the county's SMTP server. */
@Component
class MailCarrier {
    private static final String PATIENCE = "10000";

    private final Outside outside;

    MailCarrier(Outside outside) {
        this.outside = outside;
    }

    Answer carry(MailServer server, String to, Note note) {
        if (outside.objection(server.host()) != null) return new Answer.Later("not a server that may be written to: " + server.host());
        var session = Session.getInstance(properties(server));
        try {
            var mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(server.from(), true));
            mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
            mail.setSubject(note.title(), StandardCharsets.UTF_8.name());
            mail.setText(note.plain(), StandardCharsets.UTF_8.name());
            mail.setHeader("Auto-Submitted", "auto-generated");
            try (var transport = session.getTransport("smtp")) {
                transport.connect(server.host(), server.port(), server.user(), server.password());
                mail.saveChanges();
                transport.sendMessage(mail, mail.getAllRecipients());
            }
            return new Answer.Sent();
        } catch (AuthenticationFailedException e) {
            return new Answer.Later(Outside.what(e));
        } catch (SendFailedException e) {
            return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0 ? new Answer.Never(whole(e)) : new Answer.Later(whole(e));
        } catch (MessagingException e) {
            return new Answer.Later(whole(e));
        }
    }

    /** The server's own words stand in the next one. */
    private static String whole(MessagingException e) {
        return e.getNextException() == null ? Outside.what(e) : Outside.what(e.getNextException());
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        for (var what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.setProperty("mail.smtp." + what, PATIENCE);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        if (server.user() != null) properties.setProperty("mail.smtp.auth", "true");
        return properties;
    }
}
