package org.nuanyang.risk.incident.referral;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record ReferralId(UUID value) {
    public static ReferralId next() {
        return new ReferralId(Ids.next());
    }

    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
