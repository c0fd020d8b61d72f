package org.nuanyang.risk.dropout.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.risk.dropout.DropoutOutcome;
import org.nuanyang.risk.dropout.DropoutRecipient;
import org.nuanyang.risk.dropout.DropoutResult;
import org.nuanyang.risk.dropout.DropoutKind;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.risk.dropout.Dropout;
import org.nuanyang.risk.dropout.DropoutStep;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** One time that a child stayed away: what is due, what was done, how it ended. */
record DropoutPage(
        Dropout dropout, AttendanceRule rule, LocalDate today, Map<AccountId, String> people, boolean mayWrite, boolean mayPrint, StepForm form, StepForm.EndForm end, Problems problems, Problems ending) {
    public String url() {
        return "/dropouts/" + dropout.id();
    }

    public String childUrl() {
        return "/children/" + dropout.child();
    }

    public boolean goesOn() {
        return mayWrite && dropout.open();
    }

    public String lead() {
        return ground(dropout);
    }

    static String ground(Dropout dropout) {
        return Words.say("risk.dropout.ground." + dropout.ground(), dropout.began().toString(), dropout.daysAway());
    }

    /** @param state done on a day, due by a day, or late */
    public record Due(DropoutKind kind, LocalDate by, boolean taken, boolean late) {
        public Tone tone() {
            return taken ? Tone.GOOD : late ? Tone.BAD : Tone.WAITING;
        }

        public String state() {
            return taken ? Words.say("risk.dropout.taken") : Words.say(late ? "risk.dropout.late" : "risk.dropout.due", by.toString());
        }
    }

    public List<Due> due() {
        return dropout.days(rule).entrySet().stream()
                .map(each -> new Due(each.getKey(), each.getValue(), dropout.taken(each.getKey()), each.getValue().isBefore(today))).toList();
    }

    public List<Option> kinds() {
        return Option.all(DropoutKind.class);
    }

    public List<Option> results() {
        return Option.all(DropoutResult.class);
    }

    public List<Option> recipients() {
        return Option.all(DropoutRecipient.class);
    }

    public List<Option> outcomes() {
        return Option.all(DropoutOutcome.class);
    }

    public String words(DropoutStep step) {
        var outcome = step.result() == null ? String.join(Words.say("risk.dropout.and"), step.recipients().stream().sorted().map(Words::say).toList()) : Words.say(step.result());
        return Words.say("risk.dropout.step.line", Words.say(step.kind()), step.who(), outcome, step.said() == null ? "" : step.said());
    }

    public String by(@Nullable AccountId account) {
        return account == null ? "" : people.getOrDefault(account, "");
    }
}
