package org.nuanyang.notices.channel;

import org.springframework.stereotype.Service;

/** Carries a note to where it goes. Nothing is thrown: what went wrong is the answer. Takes seconds, so never within a transaction. */
@Service
public class Carriers {
    private final MailCarrier mail;
    private final RobotCarrier robots;
    private final SmsCarrier sms;
    private final PushCarrier push;

    Carriers(MailCarrier mail, RobotCarrier robots, SmsCarrier sms, PushCarrier push) {
        this.mail = mail;
        this.robots = robots;
        this.sms = sms;
        this.push = push;
    }

    public Answer mail(MailServer server, String to, Note note) {
        return mail.carry(server, to, note);
    }

    public Answer write(Robot robot, Note note) {
        return robots.carry(robot, note);
    }

    public Answer text(SmsGateway gateway, String phone, Note note) {
        return sms.carry(gateway, phone, note);
    }

    public Answer push(PushKey key, PushAddress to, Note note, String contact) {
        return push.carry(key, to, note, contact);
    }
}
