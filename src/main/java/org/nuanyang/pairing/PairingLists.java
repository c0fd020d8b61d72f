package org.nuanyang.pairing;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.pairing.PairingFilter.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结对表: who is paired with whom, who with nobody, and the two rates. */
@Service
@Transactional(readOnly = true)
public class PairingLists {
    private static final int MOST = 20_000;

    private final PairingListSql sql;
    private final PairingSql pairings;
    private final Helping helping;
    private final HelperSql helpers;
    private final SettingSql settings;
    private final Clock clock;

    PairingLists(PairingListSql sql, PairingSql pairings, Helping helping, HelperSql helpers, SettingSql settings, Clock clock) {
        this.sql = sql;
        this.pairings = pairings;
        this.helping = helping;
        this.helpers = helpers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Children in care or paired, by school and class. */
    public Page<PairedChild> list(PairingFilter asked, int page, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return new Page<>(List.of(), 1, Page.SIZE, 0);
        var filter = fit(asked, viewer);
        sql.planForTheseValues();
        var over = overLoaded(filter, viewer);
        var number = Page.number(page);
        var children = withPairings(sql.children(filter, over, today(), Page.SIZE, Page.offset(number)));
        return new Page<>(children, number, Page.SIZE, sql.count(filter, over, today()));
    }

    /** The whole list for a file. */
    public List<PairedChild> all(PairingFilter asked, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return List.of();
        var filter = fit(asked, viewer);
        sql.planForTheseValues();
        return withPairings(sql.children(filter, overLoaded(filter, viewer), today(), MOST, 0));
    }

    /** Which children are key children is for those to know who may open files; to others it is a figure. */
    private static PairingFilter fit(PairingFilter asked, Viewer viewer) {
        if (viewer.scope().mayAnywhere(Act.OPEN) || asked.state() != State.KEY && asked.state() != State.KEY_UNPAIRED) return asked;
        return new PairingFilter(asked.school(), asked.klass(), asked.kind(), asked.state() == State.KEY ? null : State.UNPAIRED, asked.q());
    }

    /** The children in care whom no grown-up helps, key children first: for Today. */
    public List<PairedChild> unpaired(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return List.of();
        sql.planForTheseValues();
        var unpaired = sql.children(new PairingFilter(null, null, null, PairingFilter.State.UNPAIRED, null), List.of(), today(), MOST, 0);
        return unpaired.stream().sorted((one, other) -> Boolean.compare(other.key(), one.key())).toList();
    }

    public long countUnpaired(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return 0;
        sql.planForTheseValues();
        return sql.count(new PairingFilter(null, null, null, PairingFilter.State.UNPAIRED, null), List.of(), today());
    }

    /** Children in care whom no grown-up helps, and key children likewise. */
    public record Unhelped(long children, long key) {}

    public Unhelped unhelped(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) return new Unhelped(0, 0);
        sql.planForTheseValues();
        var sums = sql.sums(PairingFilter.ALL, today());
        sql.planForAnyValues();
        return new Unhelped(sums.inCare() - sums.paired(), sums.key() - sums.keyPaired());
    }

    /** The rates of what the filter's school or class leaves, within the viewer's sight. */
    public PairingRates rates(PairingFilter filter, Viewer viewer) {
        var place = new PairingFilter(filter.school(), filter.klass(), null, null, null);
        var most = settings.inForce(viewer.county(), today()).mostChildren();
        if (!viewer.scope().mayAnywhere(Act.LIST)) return new PairingRates(0, 0, 0, 0, 0, 0, 0, 0, most);
        sql.planForTheseValues();
        var sums = sql.sums(place, today());
        var letters = sql.letters(place);
        sql.planForAnyValues();
        var there = helping.at(filter.school() == null ? viewer.scope().orgs(Act.LIST) : List.of(filter.school().value()), today()).stream()
                .filter(helper -> helper.sort() == HelperSort.STAFF || helper.checkedOn(today())).toList();
        var room = there.stream().mapToLong(helper -> Math.max(0, most - helper.load())).sum();
        return new PairingRates(sums.inCare(), sums.paired(), sums.key(), sums.keyPaired(), letters.letters(), letters.signed(), there.size(), room, most);
    }

    private Collection<UUID> overLoaded(PairingFilter filter, Viewer viewer) {
        if (filter.state() != PairingFilter.State.OVER_LOAD) return List.of();
        var most = settings.inForce(viewer.county(), today()).mostChildren();
        return helpers.at(null, null, null).stream().filter(helper -> helper.load() > most).map(helper -> helper.id().value()).toList();
    }

    private List<PairedChild> withPairings(List<PairedChild> children) {
        var open = pairings.openOf(children.stream().map(PairedChild::id).toList()).stream().collect(groupingBy(Pairing::child));
        return children.stream().map(child -> child.with(open.getOrDefault(child.id(), List.of()))).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
