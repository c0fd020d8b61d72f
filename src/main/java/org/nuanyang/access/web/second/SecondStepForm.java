package org.nuanyang.access.web.second;

import org.jspecify.annotations.Nullable;

/** A code of the app and the password, as typed. Prints nothing. */
record SecondStepForm(@Nullable String code, @Nullable String password) {
    SecondStepForm {
        code = code == null ? "" : code.strip();
        password = password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "SecondStepForm";
    }
}
