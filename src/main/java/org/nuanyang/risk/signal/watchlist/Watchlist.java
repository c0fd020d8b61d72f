package org.nuanyang.risk.signal.watchlist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Signal;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.level.Levels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The children whom the viewer heeds and about whom there is a concern: a person's, or a rule's. */
@Service
@Transactional(readOnly = true)
public class Watchlist {
    private final Signals signals;
    private final Levels levels;
    private final WatchlistSql sql;
    private final Clock clock;

    Watchlist(Signals signals, Levels levels, WatchlistSql sql, Clock clock) {
        this.signals = signals;
        this.levels = levels;
        this.sql = sql;
        this.clock = clock;
    }

    /** @param kinds how many of the children on all pages have a live signal of each kind */
    public record Found(Page<Watched> page, Map<SignalKind, Integer> kinds) {}

    public static boolean mayRead(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED);
    }

    /** By level, then class and name: nobody is ranked within a level. */
    public Found of(WatchFilter filter, int page, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        var today = LocalDate.now(clock);
        var all = all(viewer).stream().filter(child -> filter.shows(child, today)).toList();
        var kinds = new EnumMap<SignalKind, Integer>(SignalKind.class);
        for (var child : all) child.live().stream().map(Signal::kind).distinct().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        int from = (int) Math.min(Page.offset(page), all.size());
        return new Found(new Page<>(all.subList(from, Math.min(from + Page.SIZE, all.size())), Page.number(page), Page.SIZE, all.size()), kinds);
    }

    /** How many children the viewer heeds have something new, and how many are to be looked at again. */
    public Map<WatchFilter.Only, Long> due(Viewer viewer) {
        var counts = new EnumMap<WatchFilter.Only, Long>(WatchFilter.Only.class);
        if (!mayRead(viewer)) return counts;
        sql.due(LocalDate.now(clock)).forEach(counts::put);
        return counts;
    }

    private List<Watched> all(Viewer viewer) {
        var live = signals.all(viewer);
        var said = levels.all(viewer);
        var ids = new HashSet<>(live.keySet());
        ids.addAll(said.keySet());
        return sql.cards(ids).stream()
                .map(card -> new Watched(card.child(), card.name(), card.school(), card.klass(), said.get(card.child()), live.getOrDefault(card.child(), List.of())))
                .sorted(Comparator.comparing(Watched::stands).reversed()).toList();
    }
}
