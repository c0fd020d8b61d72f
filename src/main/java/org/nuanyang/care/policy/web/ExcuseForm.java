package org.nuanyang.care.policy.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.ExcuseWhy;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * @param matter null for everything
 * @param last the last day, included
 */
public record ExcuseForm(@Nullable Matter matter, @Nullable ExcuseWhy why, @Nullable String note,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last) {

    Problems missing(Problems problems) {
        var all = problems;
        if (why == null) all = all.with("why", Refusal.of("care.excuse.missing.why"));
        if (from == null) all = all.with("from", Refusal.of("care.excuse.missing.from"));
        if (last == null) all = all.with("last", Refusal.of("care.excuse.missing.last"));
        return all;
    }
}
