package org.nuanyang.mind.screening.web;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.scale.Scored;
import org.nuanyang.mind.screening.Results;
import org.nuanyang.mind.screening.Seat;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** A sitting: who has answered, and what the scores suggest. */
record SittingPage(Sitting sitting, String place, List<Results.Line> lines, Set<ChildId> followed, Set<ChildId> refused, Watched watch, Instant now, ZoneId zone) {
    /** Whoever is in danger first, then by what is suggested; after them those who have not finished, then the rest; each by name. */
    SittingPage {
        lines = lines.stream().sorted(Comparator.comparingInt(SittingPage::place)).toList();
    }

    private static int place(Results.Line line) {
        return switch (suggested(line)) {
            case CRISIS -> 0;
            case SUPPORT -> 1;
            case WATCH -> 2;
            case null, default -> line.seat().finished() || line.seat().declined() ? 4 : 3;
        };
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** 值守, as it stands and as it is typed. */
    public record Watched(Sitting.Watch typed, Map<AccountId, String> names, List<Option> people, Problems problems) {
        /** Who has left office is said so: then the next is told first. */
        String name(@Nullable AccountId person) {
            if (person == null) return "";
            var name = names.getOrDefault(person, "");
            return people.stream().anyMatch(each -> each.is(person)) ? name : Words.say("mind.watch.gone", name);
        }
    }

    public String onDuty() {
        var next = watch.name(sitting.watch().next());
        return next.isEmpty() ? Words.say("mind.watch.is", watch.name(sitting.onDuty())) : Words.say("mind.watch.is-then", watch.name(sitting.onDuty()), next);
    }

    public @Nullable String first() {
        return watch.typed().first() == null ? sitting.openedBy().toString() : watch.typed().first().toString();
    }

    public @Nullable String next() {
        return watch.typed().next() == null ? null : watch.typed().next().toString();
    }

    public String url() {
        return "/mind/sittings/" + sitting.id();
    }

    public String url(Seat seat) {
        return url() + "/children/" + seat.child();
    }

    public boolean open() {
        return !sitting.over(now);
    }

    /** Answered by the children themselves, so that codes can be given out. */
    public boolean byCode() {
        return sitting.scale().who() == Scale.Who.CHILD;
    }

    public String window() {
        return Words.say("mind.sitting.window", TIME.format(LocalDateTime.ofInstant(sitting.opensAt(), zone)), TIME.format(LocalDateTime.ofInstant(sitting.endedAt() == null ? sitting.closesAt() : sitting.endedAt(), zone)));
    }

    public long finished() {
        return lines.stream().filter(line -> line.seat().finished()).count();
    }

    public boolean codesOut() {
        return lines.stream().anyMatch(line -> line.seat().hasCode());
    }

    public String state(Results.Line line) {
        if (line.seat().finished()) return Words.say("mind.seat.finished");
        if (line.seat().declined()) return Words.say("mind.seat.declined");
        if (line.answered() > 0) return Words.say("mind.seat.begun", line.answered(), sitting.scale().items().size());
        return Words.say(line.seat().hasCode() ? "mind.seat.code" : "mind.seat.nothing");
    }

    /** A guardian has said no, and the child decides itself. */
    public boolean guardianRefused(Results.Line line) {
        return line.seat().decides() && refused.contains(line.seat().child());
    }

    public String score(Results.Line line) {
        return line.seat().finished() ? score(line.scored()) : "";
    }

    static String score(Scored scored) {
        if (scored.invalid()) return Words.say("mind.score.invalid");
        if (scored.total() == null) return Words.say("mind.score.missing", scored.missing());
        return Words.say("mind.score", scored.total().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(), scored.words());
    }

    public @Nullable Tier tier(Results.Line line) {
        return suggested(line);
    }

    /** How many are in danger, to be supported, to be watched; and who has not finished. */
    public String summary() {
        return Words.say("mind.sitting.summary", many(Tier.CRISIS), many(Tier.SUPPORT), many(Tier.WATCH), lines.stream().filter(line -> !line.seat().finished() && !line.seat().declined()).count());
    }

    public boolean danger() {
        return many(Tier.CRISIS) > 0;
    }

    private long many(Tier tier) {
        return lines.stream().filter(line -> suggested(line) == tier).count();
    }

    private static @Nullable Tier suggested(Results.Line line) {
        return line.seat().crisisAt() != null ? Tier.CRISIS : line.seat().finished() ? line.scored().tier() : null;
    }

    static final Map<Tier, Tone> TONES = Map.of(Tier.NONE, Tone.GOOD, Tier.WATCH, Tone.NOTED, Tier.SUPPORT, Tone.WARN, Tier.CRISIS, Tone.BAD);

    public Tone tone(Tier tier) {
        return TONES.getOrDefault(tier, Tone.NOTED);
    }

    public boolean suggests() {
        return lines.stream().anyMatch(this::follow);
    }

    public boolean follow(Results.Line line) {
        var tier = tier(line);
        return tier != null && tier != Tier.NONE;
    }
}
