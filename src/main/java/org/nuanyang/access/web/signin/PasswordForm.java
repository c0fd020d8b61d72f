package org.nuanyang.access.web.signin;

import org.jspecify.annotations.Nullable;

/** The old password and the new one, typed twice. Prints nothing. */
public record PasswordForm(@Nullable String current, @Nullable String chosen, @Nullable String again) {
    public PasswordForm {
        current = current == null ? "" : current;
        chosen = chosen == null ? "" : chosen;
        again = again == null ? "" : again;
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
