package org.nuanyang.access.web.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;
import org.springframework.format.annotation.DateTimeFormat;

/** @param place the county, township or school chosen first; {@code org} is the same or a class in it */
public record DutyForm(
        @Nullable Role role,
        @Nullable UUID place,
        @Nullable UUID org,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    DutyForm begun(LocalDate today) {
        return from == null ? new DutyForm(role, place, org, today, until) : this;
    }
}
