package org.nuanyang.roster.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.common.Words;
import org.nuanyang.roster.Amendment;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactWords;
import org.springframework.stereotype.Component;

/** Words the history of a file; numbers stay masked. */
@Component
class HistoryPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AccountNames names;
    private final Clock clock;

    HistoryPages(AccountNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    HistoryPage of(ChildFile file, List<Amendment> amendments) {
        var people = names.of(file.county(), amendments.stream().map(Amendment::by).distinct().toList());
        return new HistoryPage(file, amendments.stream().map(amendment -> new HistoryPage.Entry(
                        amendment.at().atZone(clock.getZone()).format(MINUTE),
                        people.getOrDefault(amendment.by(), ""),
                        Words.say(amendment.source()),
                        amendment.enrolled(), amendment.version(),
                        Stream.concat(placed(amendment).stream(), amendment.changes().stream().map(HistoryPages::worded)).toList()))
                .toList());
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
