package org.nuanyang.indicators.builder;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.kept.KeptFigures;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 自制统计表, of the places where somebody may list the children. */
@Service
public class Tables {
    static final int MOST_LINES = 1_000, MOST_COLUMNS = 40;
    private static final int MOST_GROUPS = 20_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** What PostgreSQL calls a statement that was given up. */
    static final String GIVEN_UP = "57014";

    private final TableSql sql;
    private final KeptFigures kept;
    private final Orgs orgs;
    private final TransactionTemplate reading;
    private final Clock clock;

    Tables(TableSql sql, KeptFigures kept, Orgs orgs, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.kept = kept;
        this.orgs = orgs;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    public sealed interface Answer {
        record Told(CrossTable table) implements Answer {}

        record Held(Refusal why) implements Answer {}
    }

    public Answer ask(TableQuestion question, Viewer viewer) {
        var reachable = reachable(viewer);
        var meant = meant(question.place(), reachable);
        if (question.rows() == question.columns()) return held("indicators.table.twice", question.rows().words());
        kept.settle();
        List<TableSql.Group> groups;
        try {
            groups = read(question, meant);
        } catch (DataAccessException late) {
            if (!(late.getRootCause() instanceof SQLException cause && GIVEN_UP.equals(cause.getSQLState()))) throw late;
            return held("indicators.table.late", LONGEST.toSeconds());
        }
        var grid = new TableGrid(groups, question, keys(reachable, question.month()));
        if (groups.size() > MOST_GROUPS || grid.lines() > MOST_LINES || grid.columns() > MOST_COLUMNS) return held("indicators.table.wide", MOST_LINES, MOST_COLUMNS);
        return new Answer.Told(grid.table());
    }

    /** Are the children of its cells listed to this viewer? Where it is {@linkplain TableQuestion#guarded guarded}, to whoever may open all these files. */
    public boolean opens(TableQuestion question, Viewer viewer) {
        return !question.guarded() || viewer.scope().orgs(Act.OPEN).containsAll(meant(question.place(), reachable(viewer)));
    }

    /** The children counted in a cell, by name; without a key, of the whole line or column. */
    public Page<ChildOfFigure> children(TableQuestion question, @Nullable String row, @Nullable String column, Viewer viewer, int asked) {
        if (!opens(question, viewer)) throw new NotFound();
        var reachable = reachable(viewer);
        var meant = meant(question.place(), reachable);
        var keys = keys(reachable, question.month());
        kept.settle();
        var number = Page.number(asked);
        var groups = read(question, meant);
        var rows = row == null ? null : groups.stream().map(TableSql.Group::rowKey).filter(key -> keys.heading(question.rows(), key).key().equals(row)).collect(Collectors.toSet());
        var columns = column == null ? null
                : groups.stream().map(TableSql.Group::columnKey).filter(key -> keys.heading(question.columns(), key).key().equals(column)).collect(Collectors.toSet());
        var listed = Objects.requireNonNull(reading.execute(_ -> {
            sql.giveUpAfter(LONGEST);
            return sql.children(question, rows, columns, meant, Page.SIZE, Page.offset(number));
        }));
        return new Page<>(listed.stream().map(TableSql.Listed::child).toList(), number, Page.SIZE, listed.isEmpty() ? 0 : listed.getFirst().total());
    }

    /** The months whose end was kept, the latest first. */
    public List<YearMonth> months(Viewer viewer) {
        reachable(viewer);
        return reading.execute(_ -> sql.months());
    }

    /** The townships and schools of which a table can be asked for; whoever has classes only has no choice. */
    public List<Org> places(Viewer viewer) {
        var reachable = reachable(viewer).values();
        var schools = reachable.stream().filter(org -> org.kind() == Org.Kind.SCHOOL).toList();
        var townships = schools.stream().map(Org::parent).distinct().flatMap(id -> id == null ? Stream.<Org>empty() : orgs.find(id).stream())
                .filter(org -> org.kind() == Org.Kind.TOWNSHIP).toList();
        var all = new ArrayList<Org>();
        if (townships.size() > 1) all.addAll(townships);
        if (schools.size() > 1) all.addAll(schools);
        return all;
    }

    private List<TableSql.Group> read(TableQuestion question, Collection<UUID> meant) {
        return reading.execute(_ -> {
            sql.giveUpAfter(LONGEST);
            return sql.groups(question, meant, MOST_GROUPS + 1);
        });
    }

    private Map<UUID, Org> reachable(Viewer viewer) {
        if (viewer.scope().orgs(Act.LIST).isEmpty()) throw new NotFound();
        return orgs.reachable(viewer, Act.LIST).stream().collect(Collectors.toMap(org -> org.id().value(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    /** The place with all below it, every part of which is the viewer's. */
    private Set<UUID> meant(@Nullable OrgId place, Map<UUID, Org> reachable) {
        if (place == null) return reachable.keySet();
        var org = orgs.find(place).orElseThrow(NotFound::new);
        var below = org.kind() == Org.Kind.CLASS ? Set.of(place.value())
                : orgs.tree(place).stream().filter(each -> each.kind().hasClasses()).map(each -> each.id().value()).collect(Collectors.toSet());
        if (below.isEmpty() || !reachable.keySet().containsAll(below)) throw new NotFound();
        return below;
    }

    private TableKeys keys(Map<UUID, Org> reachable, @Nullable YearMonth month) {
        var found = new TreeMap<UUID, Optional<Org>>();
        return new TableKeys(reachable, id -> found.computeIfAbsent(id.value(), _ -> orgs.find(id)), month == null ? LocalDate.now(clock) : month.atEndOfMonth());
    }

    private static Answer held(String key, Object... args) {
        return new Answer.Held(Refusal.of(key, args));
    }
}
