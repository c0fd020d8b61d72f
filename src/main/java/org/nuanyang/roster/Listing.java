package org.nuanyang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.database.Narrowed;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.ListSql;
import org.nuanyang.roster.store.ListSql.Stop;
import org.springframework.stereotype.Component;

/** Lists by page, and lists from end to end. */
@Component
class Listing {
    private static final int AT_ONCE = 500;

    private final ListSql sql;
    private final Files files;
    private final Clock clock;

    Listing(ListSql sql, Files files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    Page<ChildRow> page(ChildFilter wanted, int asked, Viewer viewer) {
        var number = Page.number(asked);
        if (!viewer.scope().mayAnywhere(Act.LIST)) return new Page<>(List.of(), number, Page.SIZE, 0);
        var filter = wanted.openedBy(viewer);
        sql.planForTheseValues();
        var found = sql.found(filter, Roster.COUNTED_UP_TO);
        boolean along = found == null && viewer.scope().sight().orgs().size() > Narrowed.FEW_PLACES;
        if (along) sql.readAlongTheList();
        var chosen = sql.page(filter, found, Page.SIZE, Page.offset(number));
        var before = Page.offset(number) + chosen.size();
        var last = chosen.size() < Page.SIZE && (!chosen.isEmpty() || number == 1);
        var total = last ? before : sql.count(filter, found, Roster.COUNTED_UP_TO + 1);
        if (along) sql.readAsUsual();
        if (chosen.isEmpty()) sql.planForAnyValues();
        return new Page<>(sql.rows(chosen), number, Page.SIZE, total);
    }

    long count(ChildFilter wanted, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return 0;
        var filter = wanted.openedBy(viewer);
        sql.planForTheseValues();
        var counted = sql.count(filter, sql.found(filter, Roster.COUNTED_UP_TO), Roster.COUNTED_UP_TO + 1);
        sql.planForAnyValues();
        return counted;
    }

    Optional<ChildRow> row(ChildId id, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return Optional.empty();
        return sql.rows(List.of(id.value())).stream().findFirst();
    }

    void eachRow(ChildFilter wanted, Viewer viewer, Consumer<ChildRow> consumer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return;
        var filter = wanted.openedBy(viewer);
        var stop = Stop.START;
        while (stop != null) {
            sql.planForTheseValues();
            var stops = sql.after(stop, filter, null, AT_ONCE);
            sql.rows(stops.stream().map(Stop::id).toList()).forEach(consumer);
            stop = stops.size() < AT_ONCE ? null : stops.getLast();
        }
    }

    /** As far as it is told that there are enough. */
    void until(Predicate<ChildFile> enough, ChildFilter wanted, Viewer viewer) {
        read(ids -> files.find(ids, viewer.county(), LocalDate.now(clock)).stream().anyMatch(enough), wanted, viewer);
    }

    void eachTold(Consumer<ToldFile> consumer, ChildFilter wanted, Viewer viewer) {
        read(ids -> {
            files.told(ids, LocalDate.now(clock)).forEach(consumer);
            return false;
        }, wanted, viewer);
    }

    private void read(Predicate<List<UUID>> enough, ChildFilter wanted, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.EXPORT)) return;
        var filter = wanted.openedBy(viewer);
        sql.planForTheseValues();
        var found = sql.found(filter, Roster.COUNTED_UP_TO);
        if (found == null) sql.readAlongTheList();
        var stops = sql.after(Stop.START, filter, found, AT_ONCE);
        while (!stops.isEmpty()) {
            if (enough.test(stops.stream().map(Stop::id).toList())) return;
            stops = sql.after(stops.getLast(), filter, found, AT_ONCE);
        }
    }
}
