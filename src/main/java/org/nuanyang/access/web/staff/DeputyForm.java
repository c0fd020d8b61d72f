package org.nuanyang.access.web.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** @param post the duty that is stood in for */
record DeputyForm(
        @Nullable UUID post,
        @Nullable UUID deputy,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        @Nullable String reason) {
    DeputyForm {
        reason = reason == null ? "" : reason.strip();
    }

    DeputyForm begun(LocalDate today) {
        return from == null ? new DeputyForm(post, deputy, today, until, reason) : this;
    }
}
