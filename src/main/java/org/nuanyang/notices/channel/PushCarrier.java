package org.nuanyang.notices.channel;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts a push for one browser and hands it to the browser's push service, which learns neither text nor account. */
@Component
class PushCarrier {
    private static final JsonMapper JSON = new JsonMapper();

    private final Outside outside;

    PushCarrier(Outside outside) {
        this.outside = outside;
    }

    /** @param contact whom a push service may turn to: the product's own address */
    Answer carry(PushKey key, PushAddress to, Note note, String contact) {
        if (!outside.pushes(to.endpoint())) return new Answer.Never("not a push service: " + to.endpoint().getHost());
        try {
            var prepared = StandardHttpClientRequestPreparer.getBuilder().pushSubscription(subscription(to))
                    .vapidJWTExpiresAfter(12, TimeUnit.HOURS).vapidJWTSubject(contact)
                    .pushMessage(JSON.writeValueAsString(Map.of("title", note.title(), "body", note.text(), "url", "/messages", "lang", note.language())))
                    .ttl(1, TimeUnit.DAYS).urgencyNormal().topic("nuanyang").build(key.pair());
            var reply = outside.send(prepared.toRequest());
            if (reply.status() == 404 || reply.status() == 410) return new Answer.Gone();
            return reply.good() ? new Answer.Sent() : reply.refused(reply.body());
        } catch (IOException e) {
            return new Answer.Later(Outside.what(e));
        } catch (RuntimeException unusable) {
            return new Answer.Never(Outside.what(unusable));
        }
    }

    private static PushSubscription subscription(PushAddress to) {
        var keys = new PushSubscription.Keys();
        keys.setP256dh(to.p256dh());
        keys.setAuth(to.auth());
        var subscription = new PushSubscription();
        subscription.setEndpoint(to.endpoint().toString());
        subscription.setKeys(keys);
        return subscription;
    }
}
