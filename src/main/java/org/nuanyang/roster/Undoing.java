package org.nuanyang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.store.CardSql;
import org.nuanyang.roster.store.DepartureSql;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.MatchSql;
import org.nuanyang.roster.store.Past;
import org.nuanyang.roster.store.Stamp;
import org.springframework.stereotype.Component;

/** Takes a run back: files it made go, files it changed read as before. */
@Component
class Undoing {
    private final Files files;
    private final MatchSql matches;
    private final CardSql cards;
    private final DepartureSql departures;
    private final Audit audit;
    private final Clock clock;

    Undoing(Files files, MatchSql matches, CardSql cards, DepartureSql departures, Audit audit, Clock clock) {
        this.files = files;
        this.matches = matches;
        this.departures = departures;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    List<UndoObstacle> undo(UUID run, Viewer by) {
        var past = files.run(run).stream().collect(Collectors.toMap(Past::child, Function.identity(), Past::then));
        var gone = files.leftSightSince(run);
        if (past.isEmpty() && gone.isEmpty()) throw new NotFound();
        files.hold(past.keySet());
        var now = files.find(past.keySet(), by.county(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(file -> file.id().value(), Function.identity()));
        for (var file : now.values()) mustBeTheirs(file, by);

        var obstacles = obstacles(past, now, run);
        gone.forEach((child, name) -> obstacles.add(new UndoObstacle(new ChildId(child), name, Refusal.of("roster.undo.moved-away"))));
        if (!obstacles.isEmpty()) return obstacles;
        remove(past.values(), now, run, by);
        restore(past.values(), run, by);
        return List.of();
    }

    private static void mustBeTheirs(ChildFile file, Viewer by) {
        var klass = file.klass() == null ? null : file.klass().value();
        if (!by.scope().may(Act.ENROL, file.school().value(), klass, file.id().value())) throw new NotFound();
    }

    private List<UndoObstacle> obstacles(Map<UUID, Past> past, Map<UUID, ChildFile> now, UUID run) {
        var moved = past.values().stream().filter(each -> now.get(each.child()).version() != each.version()).map(Past::child).toList();
        var obstacles = new ArrayList<UndoObstacle>();
        for (var latest : files.latest(moved)) {
            var on = latest.stamp().at().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
            obstacles.add(obstacle(now.get(latest.child()), Refusal.of(
                    "roster.undo.changed-since", on.toString(), latest.stamp().source().name())));
        }
        for (var each : past.values()) {
            if (!moved.contains(each.child()) && !each.enrolled() && toldElsewhere(each, now.get(each.child()))) {
                obstacles.add(obstacle(now.get(each.child()), Refusal.of("roster.undo.carer-changed-since")));
            }
        }
        var all = List.copyOf(past.values());
        for (var child : cards.withCardsSince(all.stream().map(Past::child).toList(), all.stream().map(Past::version).toList())) {
            if (!moved.contains(child)) {
                obstacles.add(obstacle(now.get(child), Refusal.of("roster.undo.card-issued", now.get(child).cardIssuedOn().toString())));
            }
        }
        for (var added : files.addedSince(all.stream().filter(Past::enrolled).map(Past::child).toList(), run)) {
            obstacles.add(obstacle(now.get(added.child()), Refusal.of("roster.undo.added-since", added.kind())));
        }
        return obstacles;
    }

    /** A carer shared with a child whom the viewer does not see may read otherwise although this file was not touched. */
    private static boolean toldElsewhere(Past past, ChildFile now) {
        return past.changes().facts().stream()
                .filter(change -> change.fact().subject() != Fact.Subject.CHILD)
                .anyMatch(change -> !Objects.equals(now.facts().get(change.fact()).orElse(null), change.after()));
    }

    private static UndoObstacle obstacle(ChildFile file, Refusal reason) {
        return new UndoObstacle(file.id(), file.name(), reason);
    }

    private void remove(Collection<Past> past, Map<UUID, ChildFile> now, UUID run, Viewer by) {
        var made = past.stream().filter(Past::enrolled).map(Past::child).toList();
        if (made.isEmpty()) return;
        files.remove(made);
        made.stream().collect(Collectors.groupingBy(child -> now.get(child).school().value())).forEach((school, children) ->
                audit.recordEach(by, "child.enrolment-undone", children, school, null, Map.of("run", run.toString())));
    }

    private void restore(Collection<Past> past, UUID run, Viewer by) {
        var changed = past.stream().filter(each -> !each.enrolled()).toList();
        if (changed.isEmpty()) return;
        var today = LocalDate.now(clock);
        var work = files.work(today, today, true);
        work.load(changed.stream().map(Past::child).toList());
        var formerClasses = new HashSet<UUID>();
        changed.forEach(each -> { if (each.changes().classBefore() != null) formerClasses.add(each.changes().classBefore()); });
        var classes = matches.classes(formerClasses);
        var schools = new HashMap<UUID, List<UUID>>();
        for (var each : changed) {
            var file = work.file(each.child()).orElseThrow();
            var klass = each.changes().classBefore();
            work.move(file, file.school(), klass, klass == null ? null : classes.get(klass).year());
            var left = each.changes().before().left();
            if (left == null) work.reopen(file);
            else work.leave(file, left);
            var told = new Facts();
            var cleared = EnumSet.noneOf(Fact.class);
            for (var change : each.changes().facts()) {
                if (change.before() == null) cleared.add(change.fact());
                else told.with(change.fact(), change.before());
            }
            work.tell(file, told, cleared);
            schools.computeIfAbsent(file.school(), _ -> new ArrayList<>()).add(each.child());
        }
        work.store(new Stamp(clock.instant(), by.account().value(), Source.UNDO, run));
        for (var each : changed) {
            if (each.changes().before().left() != null && each.changes().after().left() == null) departures.goneAfterAll(each.child(), each.version());
        }
        schools.forEach((school, children) ->
                audit.recordEach(by, "child.amendment-undone", children, school, null, Map.of("run", run.toString())));
    }
}
