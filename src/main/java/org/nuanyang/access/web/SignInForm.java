package org.nuanyang.access.web;

import org.jspecify.annotations.Nullable;

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
