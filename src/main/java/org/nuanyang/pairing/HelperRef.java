package org.nuanyang.pairing;

import java.util.UUID;
import org.nuanyang.common.NotFound;

/** Somebody who is chosen to help: known as a helper already, or by the account of a colleague, or as a pupil. */
public record HelperRef(By by, UUID value) {
    public enum By { HELPER, ACCOUNT, PUPIL }

    public static HelperRef of(HelperId id) {
        return new HelperRef(By.HELPER, id.value());
    }

    /** What a form sends: {@code ACCOUNT:…}. */
    public static HelperRef of(String text) {
        var parts = text.split(":", 2);
        try {
            return new HelperRef(By.valueOf(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException noRef) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return by + ":" + value;
    }
}
