package org.nuanyang.roster.going;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.YearOrder.Onward;
import org.nuanyang.roster.store.DepartureSql;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.StoredFile;
import org.nuanyang.roster.store.Work;
import org.springframework.stereotype.Component;

/** Moves those who do not simply go up with their class: graduates, repeaters, leavers; set by set. */
@Component
class Promotion {
    private final Files files;
    private final DepartureSql departures;
    private final Transfers transfers;
    private final Orgs orgs;
    private final Journal journal;

    Promotion(Files files, DepartureSql departures, Transfers transfers, Orgs orgs, Journal journal) {
        this.files = files;
        this.departures = departures;
        this.transfers = transfers;
        this.orgs = orgs;
        this.journal = journal;
    }

    record Moved(int movedUp, int graduated, int wentOn, int repeated, int gone, int offered) {}

    Moved promote(YearPlan plan, List<YearSql.Pupil> pupils, YearOrder order, UUID run, Viewer by) {
        var turn = new Turn(plan, order);
        var ended = plan.classes().stream().filter(YearPlan.ClassPlan::ends).map(each -> each.klass().id()).collect(Collectors.toSet());
        var touched = pupils.stream().filter(pupil -> pupil.klass() != null && (pupil.choice() != null || ended.contains(pupil.klass()))).toList();
        turn.work.load(touched.stream().map(pupil -> pupil.id().value()).toList());
        for (var pupil : touched) turn.take(pupil);
        turn.work.store(new Stamp(journal.now(), by.account().value(), Source.PAGE, run));
        departures.left(turn.graduates, "", Destination.UNTOLD, by.account(), journal.now(), run);
        turn.gone.forEach((reason, gone) -> departures.left(gone, reason, Destination.UNTOLD, by.account(), journal.now(), run));
        log(turn, plan.school().id(), run, by);
        int moved = pupils.size() - touched.size();
        return new Moved(moved, turn.graduates.size(), turn.wentOn.size(), turn.repeated.size(),
                turn.gone.values().stream().mapToInt(List::size).sum(), offer(turn, run, by));
    }

    private int offer(Turn turn, UUID run, Viewer by) {
        int sum = 0;
        for (var each : turn.offered.entrySet()) {
            var ids = each.getValue().stream().map(file -> file.id().value()).toList();
            sum += transfers.offer(files.find(ids, by.county(), journal.today()), each.getKey(), "", run, by);
        }
        return sum;
    }

    private void log(Turn turn, OrgId school, UUID run, Viewer by) {
        var left = new ArrayList<>(turn.graduates);
        turn.gone.values().forEach(left::addAll);
        var moved = new ArrayList<>(turn.wentOn);
        moved.addAll(turn.repeated);
        journal.audit().recordEach(by, "child.left", ids(left), school.value(), null, Map.of("run", run.toString()));
        journal.audit().recordEach(by, "child.amended", ids(moved), school.value(), null, Map.of("run", run.toString()));
    }

    private static List<UUID> ids(List<StoredFile> moved) {
        return moved.stream().map(file -> file.id().value()).toList();
    }

    /** One school's turn of the year. */
    private final class Turn {
        final YearPlan plan;
        final YearOrder order;
        final Work work;
        final Map<OrgId, Org> classes = new HashMap<>();
        final Map<ClassYear, Org> byYear = new HashMap<>();
        final List<StoredFile> graduates = new ArrayList<>();
        final List<StoredFile> wentOn = new ArrayList<>();
        final List<StoredFile> repeated = new ArrayList<>();
        final Map<String, List<StoredFile>> gone = new LinkedHashMap<>();
        final Map<OrgId, List<StoredFile>> offered = new LinkedHashMap<>();

        Turn(YearPlan plan, YearOrder order) {
            this.plan = plan;
            this.order = order;
            this.work = files.work(plan.effective(), journal.today(), false);
            for (var klass : orgs.classesOf(plan.school().id())) know(klass);
        }

        void take(YearSql.Pupil pupil) {
            var file = work.file(pupil.id().value()).orElseThrow();
            var klass = classes.get(pupil.klass());
            if (file.hasLeft() || klass == null) return;
            if (pupil.choice() == YearChoice.Instead.REPEATS) {
                put(file, below(klass.classYear()), repeated);
            } else if (pupil.choice() != null) {
                work.leave(file, new Departure(plan.effective(), Why.valueOf(pupil.choice().name())));
                gone.computeIfAbsent(pupil.reason(), _ -> new ArrayList<>()).add(file);
            } else {
                onward(file, klass);
            }
        }

        private void onward(StoredFile file, Org klass) {
            switch (Objects.requireNonNull(order.onward().get(klass.id()))) {
                case Onward.GoesOn _ -> {
                    var next = klass.classYear().stage().next().orElseThrow();
                    put(file, made(new ClassYear(next, plan.year().starts(), klass.classYear().number())), wentOn);
                }
                case Onward.Graduates _ -> graduate(file);
                case Onward.OfferedTo(var school) -> {
                    graduate(file);
                    offered.computeIfAbsent(school, _ -> new ArrayList<>()).add(file);
                }
            }
        }

        private void graduate(StoredFile file) {
            work.leave(file, new Departure(plan.effective(), Why.GRADUATED));
            graduates.add(file);
        }

        private void put(StoredFile file, Org into, List<StoredFile> among) {
            work.move(file, file.school(), into.id().value(), into.classYear());
            among.add(file);
        }

        /** The class of the same number in the year below, else the first of that year, else a new one. */
        private Org below(ClassYear klass) {
            var same = byYear.get(klass.below());
            if (same != null) return same;
            return byYear.values().stream()
                    .filter(org -> org.classYear().stage() == klass.stage() && org.classYear().entryYear() == klass.entryYear() + 1)
                    .min(Comparator.comparing(org -> org.classYear().number()))
                    .orElseGet(() -> made(klass.below()));
        }

        private Org made(ClassYear year) {
            var there = byYear.get(year);
            if (there != null) return there;
            var klass = orgs.ensureClass(plan.school().id(), year.stage(), year.entryYear(), year.number());
            know(klass);
            return klass;
        }

        private void know(Org klass) {
            classes.put(klass.id(), klass);
            byYear.put(klass.classYear(), klass);
        }
    }
}
