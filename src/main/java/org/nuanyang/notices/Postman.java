package org.nuanyang.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.notices.channel.Answer;
import org.nuanyang.notices.channel.Carriers;
import org.nuanyang.notices.channel.MailServer;
import org.nuanyang.notices.channel.Note;
import org.nuanyang.notices.channel.Robot;
import org.nuanyang.notices.channel.SmsGateway;
import org.nuanyang.notices.channel.WebPush;
import org.springframework.stereotype.Component;

/** Addresses what is to be told: looks everything up within a transaction, so that the carrying itself needs none. */
@Component
class Postman {
    private static final Answer NOBODY = new Answer.Unneeded();

    private final MessageSql messages;
    private final ChannelSql channels;
    private final PreferenceSql preferences;
    private final Settings settings;
    private final Accounts accounts;
    private final WorkPhones phones;
    private final Carriers carriers;

    Postman(MessageSql messages, ChannelSql channels, PreferenceSql preferences, Settings settings, Accounts accounts, WorkPhones phones, Carriers carriers) {
        this.messages = messages;
        this.channels = channels;
        this.preferences = preferences;
        this.settings = settings;
        this.accounts = accounts;
        this.phones = phones;
        this.carriers = carriers;
    }

    /** Ready to go, and for which deliveries. @param towards the same for all that one server takes */
    record Parcel(List<Delivery> deliveries, String towards, Supplier<Answer> way) {
        static Parcel unneeded(List<Delivery> deliveries) {
            return new Parcel(deliveries, "", () -> NOBODY);
        }

        Answer carry() {
            return way.get();
        }
    }

    List<Parcel> parcels(int county, UUID channel, List<Delivery> deliveries, CountySettings wishes) {
        var held = channels.find(county, channel).filter(Held::on).orElse(null);
        if (held == null) return List.of(Parcel.unneeded(deliveries));
        var needed = new ArrayList<Delivery>();
        var parcels = new ArrayList<Parcel>();
        for (var each : deliveries) {
            if (messages.unread(county, each.account().value()) > 0 && account(county, each) != null) needed.add(each);
            else parcels.add(Parcel.unneeded(List.of(each)));
        }
        if (needed.isEmpty()) return parcels;
        if (held.channel() instanceof Robot robot) {
            var note = Wording.toGroup(needed.size(), wishes);
            parcels.add(new Parcel(needed, held.channel().shown(), () -> carriers.write(robot, note)));
        } else {
            for (var each : needed) parcels.add(new Parcel(List.of(each), towards(county, held, each), toPerson(county, held, each, wishes)));
        }
        return parcels;
    }

    /** Each push service is a server of its own. */
    private String towards(int county, Held held, Delivery each) {
        return held.channel() instanceof WebPush
                ? device(county, each).map(one -> one.address().endpoint().getHost()).orElse("") : held.channel().shown();
    }

    private Optional<Device> device(int county, Delivery each) {
        return preferences.devices(county, List.of(each.account())).stream().filter(one -> one.id().equals(each.device())).findFirst();
    }

    private Supplier<Answer> toPerson(int county, Held held, Delivery each, CountySettings wishes) {
        var account = account(county, each);
        var language = account != null && "en".equals(account.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var note = Wording.toPerson(messages.unread(county, each.account().value()), wishes, language);
        return switch (held.channel()) {
            case MailServer server -> {
                var mail = preferences.of(county, List.of(each.account())).getOrDefault(each.account(), Preference.NONE).mail();
                yield mail == null ? () -> NOBODY : () -> carriers.mail(server, mail, note);
            }
            case SmsGateway gateway -> phones.number(county, each.account())
                    .<Supplier<Answer>>map(phone -> () -> carriers.text(gateway, phone, note)).orElse(() -> NOBODY);
            case WebPush _ -> push(county, each, note, wishes);
            case Robot _ -> throw new IllegalArgumentException("a group is written to once");
        };
    }

    private Supplier<Answer> push(int county, Delivery each, Note note, CountySettings wishes) {
        var device = device(county, each);
        if (device.isEmpty() || wishes.siteAddress() == null) return () -> NOBODY;
        var key = settings.pushKey(county);
        return () -> carriers.push(key, device.get().address(), note, wishes.siteAddress());
    }

    /** What is sent on trial, to whoever tries it; a group reads it as a group. */
    Supplier<Answer> trial(Held held, Viewer viewer, CountySettings wishes, Locale language) {
        var note = Wording.trial(wishes, language);
        return switch (held.channel()) {
            case Robot robot -> () -> carriers.write(robot, note);
            case MailServer server -> {
                var mail = preferences.of(viewer.county(), List.of(viewer.account())).getOrDefault(viewer.account(), Preference.NONE).mail();
                yield mail == null ? () -> NOBODY : () -> carriers.mail(server, mail, note);
            }
            case SmsGateway gateway -> phones.number(viewer.county(), viewer.account())
                    .<Supplier<Answer>>map(phone -> () -> carriers.text(gateway, phone, note)).orElse(() -> NOBODY);
            case WebPush _ -> {
                var devices = preferences.devices(viewer.county(), List.of(viewer.account()));
                var key = settings.pushKey(viewer.county());
                yield devices.isEmpty() || wishes.siteAddress() == null ? () -> NOBODY
                        : () -> carriers.push(key, devices.getLast().address(), note, wishes.siteAddress());
            }
        };
    }

    /** The browser has taken the product off; its deliveries go with it. */
    void takeOff(int county, Delivery each) {
        if (each.device() != null) preferences.delete(county, each.device());
    }

    private @Nullable Account account(int county, Delivery each) {
        return accounts.find(county, each.account()).filter(account -> account.closedOn() == null).orElse(null);
    }
}
