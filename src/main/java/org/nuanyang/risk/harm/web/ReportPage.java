package org.nuanyang.risk.harm.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Words;
import org.nuanyang.risk.harm.HarmBody;
import org.nuanyang.risk.harm.HarmReport;
import org.nuanyang.risk.harm.Standing;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.risk.harm.entry.HarmTold;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/**
 * A report as whoever looks may know it.
 *
 * @param correcting the line that is being corrected
 * @param unreceived nobody at the county receives it: all are accused
 */
record ReportPage(HarmReport report, String place, String started, List<ClockLine> clocks, List<ToldLine> told, List<Entry> accounts, List<Entry> suspects,
        List<Option> people, List<Proof> proofs, List<String> hands, @Nullable HarmTold correcting, boolean unreceived, ReportForms forms, Problems problems) {

    /** @param dial a number to tap */
    record ClockLine(HarmBody body, String label, String state, Tone tone, boolean running, @Nullable String dial) {}

    record ToldLine(String id, String label, String words, @Nullable String note, boolean stands) {}

    record Entry(String when, String text) {}

    record Proof(String url, String label) {}

    public String url() {
        return "/risk/reports/" + report.id();
    }

    public boolean knowsAll() {
        return report.standing().knowsAll();
    }

    public boolean receives() {
        return report.standing() == Standing.OFFICER;
    }

    public String fresh() {
        return Ids.next().toString();
    }

    public List<Option> bodies() {
        return Option.all(HarmBody.class);
    }

    public List<Option> ways() {
        return Arrays.stream(HarmWay.values()).filter(way -> way != HarmWay.IN_THE_PRODUCT).map(way -> new Option(way.name(), Words.say(way))).toList();
    }

    public List<Option> kinds() {
        return Option.all(SuspectKind.class);
    }

    public List<Option> outcomes() {
        return Arrays.stream(HarmOutcome.values()).filter(HarmOutcome::closes).map(outcome -> new Option(outcome.name(), Words.say(outcome))).toList();
    }

    public @Nullable String state() {
        return report.latest() == null ? null : Words.say(report.latest());
    }
}
