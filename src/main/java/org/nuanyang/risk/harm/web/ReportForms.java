package org.nuanyang.risk.harm.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.risk.harm.HarmBody;
import org.nuanyang.risk.harm.HarmEntries;
import org.nuanyang.risk.harm.HarmSuspects;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.risk.harm.entry.HarmTold;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.springframework.format.annotation.DateTimeFormat;

/** What is being typed on a report's page. An entry's number is not called id: the report's own, from the address, would be taken for it. */
record ReportForms(Tell tell, String text, Suspect suspect, Closure closure) {
    static final ReportForms EMPTY = new ReportForms(Tell.EMPTY, "", new Suspect(null, null, null, "", false), new Closure(null, null, ""));

    /** @param at on the county's clock; empty is now */
    record Tell(@Nullable UUID entry, @Nullable HarmBody body, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime at, @Nullable HarmWay way,
            @Nullable String whom, @Nullable String number, @Nullable String why, @Nullable Boolean never) {
        static final Tell EMPTY = new Tell(null, null, null, HarmWay.PHONE, "", "", "", false);

        static Tell of(HarmTold wrong, Clock clock) {
            return new Tell(null, wrong.body(), LocalDateTime.ofInstant(wrong.at(), clock.getZone()), wrong.way(), wrong.whom(), wrong.number(), "", false);
        }

        boolean neverHappened() {
            return Boolean.TRUE.equals(never);
        }

        HarmEntries.Telling told(HarmBody body, HarmWay way, Clock clock) {
            Instant moment = at == null ? null : at.atZone(clock.getZone()).toInstant();
            return new HarmEntries.Telling(made(entry), body, moment, way, whom == null ? "" : whom, number == null ? "" : number);
        }
    }

    /** A box that is not ticked is not sent: no primitive, which would want a value. */
    record Suspect(@Nullable UUID entry, @Nullable SuspectKind kind, @Nullable UUID account, @Nullable String words, @Nullable Boolean past) {
        HarmSuspects.Said said(SuspectKind kind) {
            return new HarmSuspects.Said(made(entry), kind, account == null ? null : new AccountId(account), words == null ? "" : words, straight());
        }

        boolean straight() {
            return Boolean.TRUE.equals(past);
        }
    }

    record Closure(@Nullable UUID entry, @Nullable HarmOutcome outcome, @Nullable String words) {}

    ReportForms with(Tell typed) {
        return new ReportForms(typed, text, suspect, closure);
    }

    ReportForms with(String typed) {
        return new ReportForms(tell, typed, suspect, closure);
    }

    ReportForms with(Suspect typed) {
        return new ReportForms(tell, text, typed, closure);
    }

    ReportForms with(Closure typed) {
        return new ReportForms(tell, text, suspect, typed);
    }

    static UUID made(@Nullable UUID typed) {
        return typed == null ? Ids.next() : typed;
    }
}
