package org.nuanyang.access.web.signin;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.web.Door;

/** What the sign-in page sends. */
public record SignInForm(@Nullable String login, @Nullable String password, @Nullable String next) {
    public SignInForm {
        login = login == null ? "" : login;
        password = password == null ? "" : password;
        next = Door.ours(next);
    }

    @Override
    public String toString() {
        return "SignInForm[" + login + "]";
    }
}
