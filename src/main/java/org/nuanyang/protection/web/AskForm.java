package org.nuanyang.protection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.protection.ApprovalExtent;
import org.nuanyang.protection.ApprovalKind;
import org.nuanyang.protection.Asking;
import org.springframework.format.annotation.DateTimeFormat;

/** @param school narrows the places to choose from; @param place the one chosen, when no child is */
record AskForm(
        @Nullable ApprovalKind kind, @Nullable List<UUID> child, @Nullable UUID school, @Nullable UUID place, @Nullable String purpose,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
    AskForm {
        child = child == null ? List.of() : child;
        purpose = purpose == null ? "" : purpose.strip();
    }

    AskForm begun(LocalDate today) {
        return new AskForm(kind == null ? ApprovalKind.VIEW : kind, child, school, place, purpose, from == null ? today : from, until == null ? today.plusDays(6) : until);
    }

    /** Once nothing is missing. */
    Asking asking() {
        return new Asking(kind, child.isEmpty() ? ApprovalExtent.of(new OrgId(place)) : ApprovalExtent.of(child), purpose, from, until);
    }
}
