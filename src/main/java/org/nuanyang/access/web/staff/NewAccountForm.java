package org.nuanyang.access.web.staff;

import org.jspecify.annotations.Nullable;

/** Somebody new. */
public record NewAccountForm(@Nullable String login, @Nullable String name) {
    static final NewAccountForm EMPTY = new NewAccountForm("", "");

    public NewAccountForm {
        login = login == null ? "" : login.strip();
        name = name == null ? "" : name.strip();
    }
}
