package org.nuanyang.notices;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.channel.Outside;
import org.nuanyang.notices.channel.PushAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody wants to be told outside of the product. Each person's own. */
@Service
public class Preferences {
    private static final int MOST_DEVICES = 8;

    private final PreferenceSql sql;
    private final Outside outside;
    private final JobSight sights;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Preferences(PreferenceSql sql, Outside outside, JobSight sights, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.outside = outside;
        this.sights = sights;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    public Preference of(Viewer viewer) {
        return transactions.execute(_ -> sql.of(viewer.county(), List.of(viewer.account())).getOrDefault(viewer.account(), Preference.NONE));
    }

    public Optional<Refusal> set(Preference told, Viewer by) {
        if (told.mail() != null && !ChannelRule.mailAddress(told.mail())) return Optional.of(Refusal.of("notices.mail.shape", told.mail()));
        if (told.byMail() && told.mail() == null) return Optional.of(Refusal.of("notices.mail.missing"));
        transactions.executeWithoutResult(_ -> {
            sql.put(by.county(), by.account(), told);
            audit.record(by, "account.notices-set", by.accountId(), null, null, Map.of());
        });
        return Optional.empty();
    }

    public List<Device> devices(Viewer viewer) {
        return transactions.execute(_ -> sql.devices(viewer.county(), List.of(viewer.account())));
    }

    /** A browser belongs to whoever let it last: on a shared phone nobody is told of another's work. */
    public Optional<Refusal> subscribe(PushAddress address, String device, Viewer by) {
        if (!wellFormed(address)) return Optional.of(Refusal.of("notices.push.not-a-service"));
        boolean known = devices(by).stream().anyMatch(each -> each.address().endpoint().equals(address.endpoint()));
        if (!known && devices(by).size() >= MOST_DEVICES) return Optional.of(Refusal.of("notices.push.too-many", MOST_DEVICES));
        sights.of(by.county()).run(() -> transactions.executeWithoutResult(_ -> sql.delete(by.county(), address.endpoint())));
        transactions.executeWithoutResult(_ -> {
            sql.insert(by.county(), new Device(Ids.next(), by.account(), address, device, clock.instant()));
            audit.record(by, "account.push-let", by.accountId(), null, null, Map.of());
        });
        return Optional.empty();
    }

    public void unsubscribe(UUID id, Viewer by) {
        transactions.executeWithoutResult(_ -> {
            if (sql.delete(by.county(), id) == 0) throw new NotFound();
            audit.record(by, "account.push-ended", by.accountId(), null, null, Map.of());
        });
    }

    private boolean wellFormed(PushAddress address) {
        try {
            var decoder = Base64.getUrlDecoder();
            return address.endpoint().toString().length() <= 1000 && outside.pushes(address.endpoint())
                    && decoder.decode(address.p256dh()).length == 65 && decoder.decode(address.auth()).length == 16;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
