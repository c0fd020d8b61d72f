package org.nuanyang.access.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a new token is for and how long it holds. */
public record TokenForm(@Nullable String name, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate expiresOn) {
    static final TokenForm EMPTY = new TokenForm("", null);

    public TokenForm {
        name = name == null ? "" : name;
    }

    TokenForm until(LocalDate day) {
        return new TokenForm(name, day);
    }
}
