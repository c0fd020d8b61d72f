package org.nuanyang.mind.screening.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.roster.ChildId;
import org.springframework.format.annotation.DateTimeFormat;

/** A new sitting as typed. @param place the class */
public record SittingForm(
        @Nullable UUID id, @Nullable UUID place, @Nullable String scale, @Nullable String title, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime opens,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime closes, @Nullable String contact, @Nullable String lines, @Nullable List<UUID> child,
        @Nullable UUID first, @Nullable UUID next) {

    Sittings.Told told(ZoneId zone) {
        return new Sittings.Told(id == null ? SittingId.next() : new SittingId(id), new OrgId(place), scale == null ? "" : scale, title == null ? "" : title,
                opens == null ? null : opens.atZone(zone).toInstant(), closes == null ? null : closes.atZone(zone).toInstant(), contact == null ? "" : contact, lines == null ? "" : lines, chosen(), watch(first, next, 0));
    }

    static Sitting.Watch watch(@Nullable UUID first, @Nullable UUID next, int version) {
        return new Sitting.Watch(first == null ? null : new AccountId(first), next == null ? null : new AccountId(next), version);
    }

    Set<ChildId> chosen() {
        return child == null ? Set.of() : child.stream().map(ChildId::new).collect(Collectors.toSet());
    }
}
