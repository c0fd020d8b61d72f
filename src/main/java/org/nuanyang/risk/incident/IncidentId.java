package org.nuanyang.risk.incident;

import java.util.Locale;
import java.util.UUID;
import org.nuanyang.common.Ids;

public record IncidentId(UUID value) {
    public static IncidentId next() {
        return new IncidentId(Ids.next());
    }

    public static IncidentId of(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    /** As people say it on the phone: the last six characters. */
    public String spoken() {
        return value.toString().substring(30).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
