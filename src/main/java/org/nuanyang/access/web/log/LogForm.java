package org.nuanyang.access.web.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Log;
import org.springframework.format.annotation.DateTimeFormat;

/** What the log is asked for, in its address. */
record LogForm(
        @Nullable String person,
        @Nullable String about,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        @Nullable UUID org,
        @Nullable UUID child,
        @Nullable Long before) {

    LogForm {
        person = person == null || person.isBlank() ? null : person.strip();
        about = about == null || about.isBlank() ? null : about;
    }

    Log.Question question() {
        return new Log.Question(person, about, day, until, org, child, before);
    }

    boolean asks() {
        return person != null || about != null || day != null || until != null || org != null || child != null;
    }
}
