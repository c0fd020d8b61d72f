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
import org.nuanyang.risk.harm.HarmOutcome;
import org.nuanyang.risk.harm.HarmSuspects;
import org.nuanyang.risk.harm.HarmTold;
import org.nuanyang.risk.harm.HarmWay;
import org.nuanyang.risk.harm.SuspectKind;
import org.springframework.format.annotation.DateTimeFormat;

/** What is being typed on a report's page. */
record ReportForms(Tell tell, String text, Suspect suspect, Closure closure) {
    static final ReportForms EMPTY = new ReportForms(Tell.EMPTY, "", new Suspect(null, null, null, "", false), new Closure(null, null, ""));

    /** @param at on the county's clock; empty is now */
    record Tell(@Nullable UUID id, @Nullable HarmBody body, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime at, @Nullable HarmWay way,
            @Nullable String whom, @Nullable String number, @Nullable String why, boolean never) {
        static final Tell EMPTY = new Tell(null, null, null, HarmWay.PHONE, "", "", "", false);

        static Tell of(HarmTold wrong, Clock clock) {
            return new Tell(null, wrong.body(), LocalDateTime.ofInstant(wrong.at(), clock.getZone()), wrong.way(), wrong.whom(), wrong.number(), "", false);
        }

        HarmEntries.Telling told(HarmBody body, HarmWay way, Clock clock) {
            Instant moment = at == null ? null : at.atZone(clock.getZone()).toInstant();
            return new HarmEntries.Telling(entry(id), body, moment, way, whom == null ? "" : whom, number == null ? "" : number);
        }
    }

    record Suspect(@Nullable UUID id, @Nullable SuspectKind kind, @Nullable UUID account, @Nullable String words, boolean past) {
        HarmSuspects.Said said(SuspectKind kind) {
            return new HarmSuspects.Said(entry(id), kind, account == null ? null : new AccountId(account), words == null ? "" : words, past);
        }
    }

    record Closure(@Nullable UUID id, @Nullable HarmOutcome outcome, @Nullable String words) {}

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

    static UUID entry(@Nullable UUID typed) {
        return typed == null ? Ids.next() : typed;
    }
}
