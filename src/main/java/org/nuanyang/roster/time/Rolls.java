package org.nuanyang.roster.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.roster.time.RollChange.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 底数: who was on the roll of a day and who counted then, as it is known now; and what changed between two days. Whoever
 * sees lists sees these; a school reads in its old rolls the children who have gone elsewhere since.
 */
@Service
@Transactional(readOnly = true)
public class Rolls {
    private static final int AT_ONCE = 1_000;

    private final RollSql sql;
    private final ChangeSql changeSql;
    private final Clock clock;

    Rolls(RollSql sql, ChangeSql changeSql, Clock clock) {
        this.sql = sql;
        this.changeSql = changeSql;
        this.clock = clock;
    }

    /** The roll of a day in pinyin order, fifty a page. */
    public Page<RollLine> on(RollQuery query, int asked, Viewer viewer) {
        var number = Page.number(asked);
        if (!seen(query, viewer)) return new Page<>(List.of(), number, Page.SIZE, 0);
        var sums = sql.sums(query);
        var total = query.answer() == null ? sums.enrolled() : sums.of(query.answer());
        return new Page<>(sql.lines(query, Page.SIZE, Page.offset(number)), number, Page.SIZE, total);
    }

    /** How many of that day's roll count, whatever answer the query asks for. */
    public RollSums sums(RollQuery query, Viewer viewer) {
        return seen(query, viewer) ? sql.sums(query) : new RollSums(0, 0, 0);
    }

    /** How many of that day's roll count in each school; one where nobody counts is not named. */
    public Map<OrgId, Long> countedBySchool(RollQuery query, Viewer viewer) {
        return seen(query, viewer) ? sql.countedBySchool(query) : Map.of();
    }

    /**
     * Who counts on the query's day and did not on the day before, or the other way round, or for another reason or in
     * another place; whoever came and went in between is not told.
     */
    public Page<RollChange> between(LocalDate before, RollQuery query, @Nullable Kind kind, int asked, Viewer viewer) {
        var number = Page.number(asked);
        if (!seen(query, viewer)) return new Page<>(List.of(), number, Page.SIZE, 0);
        var sums = changeSql.sums(query, before);
        var total = kind == null ? sums.joined() + sums.left() + sums.changed() : sums.of(kind);
        return new Page<>(changeSql.changes(query, before, kind, Page.SIZE, Page.offset(number)), number, Page.SIZE, total);
    }

    public ChangeSums sums(LocalDate before, RollQuery query, Viewer viewer) {
        return seen(query, viewer) ? changeSql.sums(query, before) : new ChangeSums(0, 0, 0, 0);
    }

    /** Every line, for an export; the caller has asked whether the viewer may and logs it. */
    public void each(RollQuery query, Viewer viewer, Consumer<RollLine> consumer) {
        if (!seen(query, viewer)) return;
        for (long offset = 0;; offset += AT_ONCE) {
            var lines = sql.lines(query, AT_ONCE, offset);
            lines.forEach(consumer);
            if (lines.size() < AT_ONCE) return;
        }
    }

    public void eachChange(LocalDate before, RollQuery query, @Nullable Kind kind, Viewer viewer, Consumer<RollChange> consumer) {
        if (!seen(query, viewer)) return;
        for (long offset = 0;; offset += AT_ONCE) {
            var changes = changeSql.changes(query, before, kind, AT_ONCE, offset);
            changes.forEach(consumer);
            if (changes.size() < AT_ONCE) return;
        }
    }

    /** A day to come has no roll. */
    private boolean seen(RollQuery query, Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.LIST) && !query.day().isAfter(LocalDate.now(clock));
    }
}
