package org.nuanyang.roster.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Place;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.definition.AwaySpell;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.definition.ParentSituation;
import org.nuanyang.roster.definition.ParentSituation.Side;
import org.nuanyang.roster.definition.Situation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 当日档案: a file as it was recorded on a past day, read back from its history; what was learnt since is left out. */
@Service
@Transactional
public class PastRecords {
    private final Roster roster;
    private final Orgs orgs;
    private final Definitions definitions;
    private final Clock clock;

    PastRecords(Roster roster, Orgs orgs, Definitions definitions, Clock clock) {
        this.roster = roster;
        this.orgs = orgs;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** Opens the file, and is logged like that; empty on a day on which there was no file yet. */
    public Optional<PastRecord> on(ChildId id, LocalDate day, Viewer by) {
        var now = roster.open(id, by);
        var facts = now.facts().copy();
        var place = new Place(now.klass() == null ? null : now.klass().value(), now.left());
        var version = now.version();
        for (var amendment : roster.history(id, by)) {
            if (!amendment.at().atZone(clock.getZone()).toLocalDate().isAfter(day)) break;
            if (amendment.enrolled()) return Optional.empty();
            amendment.changes().forEach(change -> facts.with(change.fact(), change.before()));
            place = amendment.before();
            version = amendment.version() - 1;
        }
        var klass = place.klass() == null ? null : orgs.find(new OrgId(place.klass())).orElse(null);
        grade(facts, klass == null ? null : klass.classYear(), day);
        var definition = definitions.inForce(now.county(), day);
        return Optional.of(new PastRecord(
                now, day, facts, klass, place.left(), version, definition, definition.answer(situation(facts, now.situation(), day), day)));
    }

    /** As the facts told it then, with the times away that were known to be over. */
    private static Situation situation(Facts facts, Situation now, LocalDate day) {
        var then = Situation.of(facts);
        return then.away(Side.FATHER, spells(then.father(), now.father(), day))
                .away(Side.MOTHER, spells(then.mother(), now.mother(), day))
                .away(Side.PARENT, spells(then.parent(), now.parent(), day));
    }

    private static List<AwaySpell> spells(ParentSituation then, ParentSituation now, LocalDate day) {
        var over = now.spells().stream()
                .filter(spell -> spell.until() != null && !spell.until().isAfter(day))
                .filter(spell -> spell.notedOn() == null || !spell.notedOn().isAfter(day));
        return Stream.concat(over, then.spells().stream()).toList();
    }

    private static void grade(Facts facts, @Nullable ClassYear year, LocalDate day) {
        if (year == null) return;
        facts.with(Fact.GRADE, year.grade(day)).with(Fact.CLASS, year.number()).with(Fact.ENTRY_YEAR, year.entryYear());
    }
}
