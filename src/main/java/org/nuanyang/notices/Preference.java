package org.nuanyang.notices;

import org.jspecify.annotations.Nullable;

/** Where somebody wants to be told outside of the product: mail and SMS when they say so, push on each phone they let. */
public record Preference(@Nullable String mail, boolean byMail, boolean bySms) {
    public static final Preference NONE = new Preference(null, false, false);
}
