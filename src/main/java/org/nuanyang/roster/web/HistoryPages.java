package org.nuanyang.roster.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Imports;
import org.nuanyang.roster.Amendment;
import org.nuanyang.roster.AwayChange;
import org.nuanyang.roster.AwayTime;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Source;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Component;

/** Words the history of a file; numbers stay masked. */
@Component
class HistoryPages {

    /** The kind of run that is named otherwise than its source. */
    private static final String COMPARISON = "comparison";

    private final AccountNames names;
    private final Imports imports;
    private final Clock clock;

    HistoryPages(AccountNames names, Imports imports, Clock clock) {
        this.names = names;
        this.imports = imports;
        this.clock = clock;
    }

    /** @param only the key of a fact; null for everything */
    HistoryPage of(ChildFile file, List<Amendment> amendments, @Nullable String only) {
        var people = names.of(file.county(), amendments.stream().map(Amendment::by).distinct().toList());
        var runs = imports.named(amendments.stream().map(Amendment::run).filter(Objects::nonNull).collect(Collectors.toSet()), file.county());
        var fact = only == null ? null : Fact.byKey(only).orElse(null);
        var entries = amendments.stream().map(amendment -> new HistoryPage.Entry(
                        Minute.of(amendment.at()),
                        people.getOrDefault(amendment.by(), ""),
                        source(amendment, runs),
                        amendment.enrolled(), amendment.version(),
                        "/children/" + file.id() + "/as-of?on=" + amendment.at().atZone(clock.getZone()).toLocalDate(),
                        changes(amendment, fact)))
                .filter(entry -> fact == null || !entry.changes().isEmpty()).toList();
        var facts = amendments.stream().flatMap(amendment -> amendment.changes().stream()).map(FactChange::fact).distinct().sorted()
                .map(each -> new Option(each.key(), Words.say(each))).toList();
        return new HistoryPage(file, entries, facts, fact == null ? null : fact.key());
    }

    private static List<HistoryPage.Change> changes(Amendment amendment, @Nullable Fact only) {
        var facts = amendment.changes().stream().filter(change -> only == null || change.fact() == only).map(HistoryPages::worded);
        return only != null ? facts.toList()
                : Stream.of(placed(amendment).stream(), amendment.away().stream().map(HistoryPages::worded), facts).flatMap(each -> each).toList();
    }

    private static HistoryPage.Change worded(AwayChange change) {
        var who = Words.say("roster.who." + change.side().name().toLowerCase(Locale.ROOT));
        return new HistoryPage.Change(Words.say("roster.history.away", who), words(change.before()), words(change.after()));
    }

    private static String words(@Nullable AwayTime time) {
        return time == null ? "" : time.words();
    }

    /** From which file: an import's or a comparison's, for those who see the runs of the school. */
    private static String source(Amendment amendment, Map<UUID, ImportRun> runs) {
        var run = amendment.run() == null ? null : runs.get(amendment.run());
        if (run == null) return Words.say(amendment.source());
        var what = amendment.source() == Source.IMPORT && run.kind().equals(COMPARISON)
                ? Words.say("roster.history.comparison") : Words.say(amendment.source());
        return Words.say("roster.history.run", what, run.fileName(), run.number());
    }

    /** That the child has left, or is back. */
    private static Optional<HistoryPage.Change> placed(Amendment amendment) {
        var before = amendment.before().left();
        var after = amendment.after().left();
        if (Objects.equals(before, after)) return Optional.empty();
        return Optional.of(new HistoryPage.Change(Words.say("roster.going.state"), state(before), state(after)));
    }

    private static String state(@Nullable Departure left) {
        return left == null ? Words.say("roster.Presence.HERE") : Words.say("roster.going.state.left", left.on().toString(), Words.say(left.why()));
    }

    static HistoryPage.Change worded(FactChange change) {
        return new HistoryPage.Change(
                Words.say(change.fact()),
                FactWords.masked(change.fact(), change.before()), FactWords.masked(change.fact(), change.after()));
    }
}
