package org.nuanyang.access.web.second;

import org.jspecify.annotations.Nullable;

/** A passkey's name, the password, and what the device has made. Prints nothing. */
record PasskeyForm(@Nullable String name, @Nullable String password, @Nullable String answer) {
    PasskeyForm {
        name = name == null ? "" : name;
        password = password == null ? "" : password;
        answer = answer == null ? "" : answer;
    }

    @Override
    public String toString() {
        return "PasskeyForm";
    }
}
