package org.nuanyang.risk.signal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Signal;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.watchlist.WatchFilter;
import org.nuanyang.risk.signal.watchlist.Watched;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;

/**
 * The list of children about whom there is a concern.
 *
 * @param owners who answers for the next step, by child
 */
public record WatchPage(WatchQuery query, Page<Watched> children, Map<SignalKind, Integer> kinds, List<Tab> tabs, List<Option> places, Map<UUID, String> placeNames,
        Map<UUID, List<AccountId>> owners, Map<AccountId, String> names, boolean assesses, LocalDate today) {
    private static final int REASONS = 3;

    static Tone tone(RiskLevel level) {
        return switch (level) {
            case URGENT -> Tone.BAD;
            case KEY -> Tone.WARN;
            case WATCH -> Tone.NOTED;
            case NONE -> Tone.PLAIN;
        };
    }

    public String url() {
        return query.url();
    }

    public String childUrl(Watched child) {
        return "/children/" + child.child() + "/risk";
    }

    public String place(Watched child) {
        return placeNames.getOrDefault(child.klass() == null ? child.school().value() : child.klass().value(), "");
    }

    public Tone toneOf(Watched child) {
        return tone(child.stands());
    }

    public String level(Watched child) {
        return child.level() == null ? Words.say("risk.level.unsaid") : Words.say(child.stands());
    }

    public List<Signal> reasons(Watched child) {
        return child.live().subList(0, Math.min(REASONS, child.live().size()));
    }

    public @Nullable String more(Watched child) {
        return child.live().size() <= REASONS ? null : Words.say("risk.watch.more", child.live().size() - REASONS);
    }

    public String since(Watched child) {
        if (child.live().isEmpty()) return child.level() == null ? "" : child.level().on().toString();
        return child.live().stream().map(signal -> signal.found().since()).min(LocalDate::compareTo).orElseThrow().toString();
    }

    /** What is to be done next, in words. */
    public String next(Watched child) {
        if (child.level() != null && child.level().reviewDue(today)) return Words.say("risk.next.review-due", String.valueOf(child.level().reviewOn()));
        if (child.proposesMore()) return Words.say(child.level() == null ? "risk.next.decide" : "risk.next.decide-more");
        if (child.level() == null || child.level().reviewOn() == null) return Words.say("risk.next.decide");
        return Words.say("risk.next.review", child.level().reviewOn().toString());
    }

    public boolean due(Watched child) {
        return child.level() != null && child.level().reviewDue(today);
    }

    public String owner(Watched child) {
        var names = owners.getOrDefault(child.child().value(), List.of()).stream().map(id -> this.names.getOrDefault(id, "")).filter(name -> !name.isEmpty()).toList();
        return names.isEmpty() ? Words.say("risk.owner.nobody") : String.join(Words.say("risk.comma"), names);
    }

    public List<Option> levels() {
        return Arrays.stream(RiskLevel.values()).map(level -> new Option(level.name(), level == RiskLevel.NONE ? Words.say("risk.level.unsaid") : Words.say(level))).toList();
    }

    public List<Option> kindOptions() {
        return Arrays.stream(SignalKind.values()).map(kind -> new Option(kind.name(), Words.say(kind))).toList();
    }

    public List<Option> onlyOptions() {
        return Arrays.stream(WatchFilter.Only.values()).map(only -> new Option(only.name(), Words.say("risk.watch.only." + only.name()))).toList();
    }

    public String kindUrl(SignalKind kind) {
        return query.kind(kind).url();
    }
}
