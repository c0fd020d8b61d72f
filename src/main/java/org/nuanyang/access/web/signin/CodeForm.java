package org.nuanyang.access.web.signin;

import org.jspecify.annotations.Nullable;

/** Who sets a new password by a code that was told to them. Prints nothing. */
record CodeForm(@Nullable String login, @Nullable String code, @Nullable String chosen, @Nullable String again) {
    CodeForm {
        login = login == null ? "" : login.strip();
        code = code == null ? "" : code.strip();
        chosen = chosen == null ? "" : chosen;
        again = again == null ? "" : again;
    }

    @Override
    public String toString() {
        return "CodeForm";
    }
}
