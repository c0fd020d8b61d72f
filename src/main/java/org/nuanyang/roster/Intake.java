package org.nuanyang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.CommitResult.Committed;
import org.nuanyang.roster.CommitResult.Obstacle;
import org.nuanyang.roster.store.DepartureSql;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.MatchSql;
import org.nuanyang.roster.store.MatchSql.SchoolClass;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.StoredFile;
import org.nuanyang.roster.store.Work;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes new children and changed rows in, all or none. */
@Component
class Intake {
    private final Files files;
    private final MatchSql matches;
    private final DepartureSql departures;
    private final Audit audit;
    private final Clock clock;

    Intake(Files files, MatchSql matches, DepartureSql departures, Audit audit, Clock clock) {
        this.files = files;
        this.matches = matches;
        this.departures = departures;
        this.audit = audit;
        this.clock = clock;
    }

    CommitResult commit(List<RowChange> changes, @Nullable UUID run, Source source, LocalDate toldOn, Viewer by) {
        var work = files.work(toldOn, LocalDate.now(clock), false);
        work.load(changes.stream().filter(RowChange.Changed.class::isInstance).map(change -> ((RowChange.Changed) change).id().value()).toList());
        for (var change : changes) mustBeTheirs(change, work, by);
        var classes = matches.classes(changes.stream().map(Intake::klass).filter(Objects::nonNull).collect(Collectors.toSet()));
        var obstacles = obstacles(changes, work, classes);
        if (!obstacles.isEmpty()) return new CommitResult.Refused(obstacles);

        var former = former(changes);
        work.load(former.values());
        work.meet(changes.stream().map(Intake::told).toList());
        var stored = new ArrayList<StoredFile>(changes.size());
        for (var change : changes) stored.add(tell(change, work, classes, former, toldOn));
        try {
            var changed = work.store(new Stamp(clock.instant(), by.account().value(), source, run));
            if (!former.isEmpty()) departures.cameBack(former.values(), toldOn, "", false, by.account(), clock.instant());
            log(stored, changed, run, by);
            return committed(stored, changed);
        } catch (DuplicateKeyException somebodyWasQuicker) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new CommitResult.Refused(List.of(new Obstacle(0, Constraints.refusal(somebodyWasQuicker))));
        }
    }

    private static void mustBeTheirs(RowChange change, Work work, Viewer by) {
        var theirs = switch (change) {
            case RowChange.New row -> by.scope().mayIn(Act.ENROL, row.school());
            case RowChange.Changed row -> work.file(row.id().value())
                    .filter(file -> by.scope().may(Act.ENROL, file.school(), file.klass(), row.id().value())).isPresent();
        };
        if (!theirs) throw new NotFound();
    }

    /** The closed files of children who are back at the school that they had left: they are opened again, none is made anew. */
    private Map<ResidentId, UUID> former(List<RowChange> changes) {
        var ids = new HashSet<ResidentId>();
        var schools = new HashSet<UUID>();
        for (var change : changes) {
            if (!(change instanceof RowChange.New row)) continue;
            row.facts().<ResidentId>get(Fact.ID).ifPresent(ids::add);
            schools.add(row.school().value());
        }
        return ids.isEmpty() ? Map.of() : matches.former(ids, schools);
    }

    private static StoredFile tell(
            RowChange change, Work work, Map<UUID, SchoolClass> classes, Map<ResidentId, UUID> former, LocalDate toldOn) {
        var klass = klass(change);
        var year = klass == null ? null : classes.get(klass).year();
        return switch (change) {
            case RowChange.New row when row.facts().<ResidentId>get(Fact.ID).map(former::get).flatMap(work::file)
                    .filter(file -> file.hasLeft() && file.school().equals(row.school().value())).isPresent() -> {
                var file = work.file(former.get(row.facts().<ResidentId>get(Fact.ID).orElseThrow())).orElseThrow();
                work.comeBack(file, file.school(), klass, year);
                work.tell(file, row.facts(), Set.of());
                yield file;
            }
            case RowChange.New row -> work.enrol(row.school().value(), klass, year, row.enrolledOn() == null ? toldOn : row.enrolledOn(), row.facts());
            case RowChange.Changed row -> {
                var file = work.file(row.id().value()).orElseThrow();
                if (klass != null) work.move(file, file.school(), klass, year);
                work.tell(file, row.told(), Set.of());
                yield file;
            }
        };
    }

    private List<Obstacle> obstacles(List<RowChange> changes, Work work, Map<UUID, SchoolClass> classes) {
        var ids = changes.stream().flatMap(change -> told(change).<ResidentId>get(Fact.ID).stream()).collect(Collectors.toSet());
        var holders = matches.holders(ids);
        var elsewhere = matches.elsewhere(ids);
        var seen = new HashSet<ResidentId>();
        var obstacles = new ArrayList<Obstacle>();
        for (int i = 0; i < changes.size(); i++) {
            var reason = objection(changes.get(i), work, classes);
            var id = told(changes.get(i)).<ResidentId>get(Fact.ID).orElse(null);
            if (reason == null && id != null) reason = taken(changes.get(i), id, holders.get(id), elsewhere.contains(id), !seen.add(id));
            if (reason != null) obstacles.add(new Obstacle(i, reason));
        }
        return obstacles;
    }

    private static @Nullable Refusal objection(RowChange change, Work work, Map<UUID, SchoolClass> classes) {
        var school = switch (change) {
            case RowChange.New row -> row.school().value();
            case RowChange.Changed row -> work.file(row.id().value()).orElseThrow().school();
        };
        if (klass(change) != null && (classes.get(klass(change)) == null || !classes.get(klass(change)).school().equals(school))) {
            return Refusal.of("roster.refusal.class-of-another-school");
        }
        return switch (change) {
            case RowChange.New row when !row.facts().tells(Fact.NAME) -> Refusal.of("roster.refusal.no-name");
            case RowChange.New _ -> null;
            case RowChange.Changed row -> {
                var file = work.file(row.id().value()).orElseThrow();
                yield file.version() == row.baseVersion() ? null
                        : Refusal.of("roster.refusal.changed-since", file.before().get(Fact.NAME).orElse(""));
            }
        };
    }

    private static @Nullable Refusal taken(
            RowChange change, ResidentId id, MatchSql.@Nullable Holder holder, boolean elsewhere, boolean twice) {
        if (twice) return Refusal.of("roster.refusal.id-twice", id.masked());
        if (elsewhere) return Refusal.of("roster.refusal.id-elsewhere");
        var own = change instanceof RowChange.Changed row && holder != null && holder.child().equals(row.id().value());
        return holder == null || own ? null : Refusal.of("roster.refusal.id-taken", holder.name());
    }

    private static @Nullable UUID klass(RowChange change) {
        OrgId klass = switch (change) {
            case RowChange.New row -> row.klass();
            case RowChange.Changed row -> row.klass();
        };
        return klass == null ? null : klass.value();
    }

    private static Facts told(RowChange change) {
        return switch (change) {
            case RowChange.New row -> row.facts();
            case RowChange.Changed row -> row.told();
        };
    }

    private void log(List<StoredFile> stored, Set<UUID> changed, @Nullable UUID run, Viewer by) {
        Map<String, Object> details = run == null ? Map.of() : Map.of("run", run.toString());
        stored.stream().filter(file -> changed.contains(file.id().value())).distinct()
                .collect(Collectors.groupingBy(file -> Map.entry(file.isNew(), file.school()),
                        Collectors.mapping(file -> file.id().value(), Collectors.toList())))
                .forEach((kind, ids) -> audit.recordEach(
                        by, kind.getKey() ? "child.enrolled" : "child.amended", ids, kind.getValue(), null, details));
    }

    private static Committed committed(List<StoredFile> stored, Set<UUID> changed) {
        var added = (int) stored.stream().filter(StoredFile::isNew).count();
        var amended = (int) stored.stream().distinct().filter(file -> !file.isNew() && changed.contains(file.id().value())).count();
        return new Committed(stored.stream().map(StoredFile::id).toList(), added, amended);
    }
}
