package org.nuanyang.care.policy.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.care.preview.Preview;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Tone;

/**
 * A preview in words.
 *
 * @param names of schools, and of people where the decision is one school's own
 */
public record PreviewPage(Preview preview, Map<UUID, String> names) {
    private static final int LACKING_SHOWN = 12;

    public record DutyRow(String sentence, String change, Tone tone, int children, int now, int then) {}

    /** Hours a week, now and then. */
    public record HoursRow(String who, int people, String now, String then, String vacationNow, String vacationThen) {}

    public record LoadedRow(String who, String now, String then) {}

    public String day() {
        return Words.say("care.preview.day", preview.day(), preview.children());
    }

    /** What this comes to, in one sentence. */
    public String hours() {
        var all = preview.all();
        return all.people() == 0 ? Words.say("care.preview.nobody") : Words.say("care.preview.hours", all.people(), hours(all.now()), hours(all.then()));
    }

    public String due() {
        return Words.say("care.preview.due", preview.dueNow(), preview.dueThen());
    }

    public List<DutyRow> changed() {
        return rows(false);
    }

    public List<DutyRow> unchanged() {
        return rows(true);
    }

    private List<DutyRow> rows(boolean staying) {
        return preview.duties().stream().filter(line -> line.change() == Preview.Change.STAYS == staying)
                .map(line -> new DutyRow(DutyWords.sentence(line.duty()), Words.say("care.preview.change." + line.change().name()), tone(line.change()),
                        line.children(), line.dueNow(), line.dueThen())).toList();
    }

    private static Tone tone(Preview.Change change) {
        return switch (change) {
            case BEGINS -> Tone.NEW;
            case ENDS -> Tone.BAD;
            case STAYS -> Tone.PLAIN;
        };
    }

    public List<HoursRow> kinds() {
        return preview.kinds().stream().map(line -> new HoursRow(who(line.kind()), line.hours().people(), hours(line.hours().now()), hours(line.hours().then()),
                hours(line.hours().vacationNow()), hours(line.hours().vacationThen()))).toList();
    }

    public List<LoadedRow> loaded() {
        return preview.loaded().stream().map(each -> new LoadedRow(names.getOrDefault(each.person(), names.getOrDefault(each.school(), "")),
                hours(each.now()), hours(each.then()))).toList();
    }

    public List<String> lacking() {
        return preview.lacking().stream().limit(LACKING_SHOWN)
                .map(each -> Words.say("care.preview.lacking." + each.kind().name(), names.getOrDefault(each.school(), ""), each.children())).toList();
    }

    public @Nullable String lackingAll() {
        var kinds = preview.lacking().stream().map(Preview.Lacking::kind).distinct().toList();
        if (kinds.isEmpty()) return null;
        return String.join(Words.say("care.semicolon"), kinds.stream().map(this::lackingOf).toList());
    }

    public int lackingMore() {
        return Math.max(0, preview.lacking().size() - LACKING_SHOWN);
    }

    private String lackingOf(OwedBy kind) {
        int children = preview.lacking().stream().filter(each -> each.kind() == kind).mapToInt(Preview.Lacking::children).sum();
        return Words.say("care.preview.lacking-all." + kind.name(), children);
    }

    private static String who(OwedBy kind) {
        return Words.say("care.preview.who." + kind.name());
    }

    /** 2.5 小时; under an hour 25 分钟. */
    static String hours(double minutes) {
        if (minutes < 60) return Words.say("care.preview.minutes", Math.round(minutes));
        return Words.say("care.preview.some-hours", String.format(Locale.ROOT, "%.1f", minutes / 60));
    }
}
