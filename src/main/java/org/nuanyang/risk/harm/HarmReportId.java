package org.nuanyang.risk.harm;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One report of suspected harm; made with the form, so that sending it twice starts it once. */
public record HarmReportId(UUID value) {
    public static HarmReportId next() {
        return new HarmReportId(Ids.next());
    }

    public static HarmReportId of(String text) {
        return new HarmReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
