package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.definition.AwaySpell;
import org.nuanyang.roster.definition.ParentSituation.Side;
import org.nuanyang.roster.definition.Situation;
import org.nuanyang.roster.definition.WorkingDefinition;

/** Puts a file together from its rows; the grade is the one of that day. */
record Composition(People people, LocalDate on) {

    Facts facts(StoredFile file) {
        var facts = new Facts();
        for (var fact : Fact.of(Subject.CHILD)) facts.with(fact, file.told.get(fact.attribute()));
        if (file.classYear != null) {
            facts.with(Fact.GRADE, file.classYear.grade(on));
            facts.with(Fact.CLASS, file.classYear.number());
            facts.with(Fact.ENTRY_YEAR, file.classYear.entryYear());
        }
        for (var side : file.parents.keySet()) {
            file.parent(side).ifPresent(link -> compose(facts, side, Columns.PARENT, link.told, people.get(link.person)));
        }
        guardian(facts, file, 1, Subject.GUARDIAN);
        guardian(facts, file, 2, Subject.SECOND_GUARDIAN);
        return facts;
    }

    /** With all the times that the parents were away, not only the present ones. */
    Situation situation(StoredFile file, Facts facts) {
        var situation = Situation.of(facts);
        for (var link : file.parents.values()) {
            var spells = link.deleted ? List.<AwaySpell>of() : people.get(link.person).spells();
            if (!spells.isEmpty()) situation = situation.away(Side.valueOf(link.side.name()), spells);
        }
        return situation;
    }

    ChildFile file(StoredFile file, int county, WorkingDefinition definition) {
        var facts = facts(file);
        var situation = situation(file, facts);
        return new ChildFile(
                file.id(), county, new OrgId(file.school), file.klass == null ? null : new OrgId(file.klass), facts,
                file.enrolledOn, file.left, file.version, situation, definition, definition.answer(situation, on),
                Clarity.incomplete(facts), file.contactsChangedOn, file.cardIssuedOn, file.cardStale());
    }

    private void guardian(Facts facts, StoredFile file, int place, Subject subject) {
        file.guardian(place).ifPresent(link -> compose(facts, subject, Columns.GUARDIAN, link.told, people.get(link.person)));
    }

    /** What belongs to the tie stands with it, all else with the person. */
    private static void compose(Facts facts, Subject subject, Columns ofTie, Map<String, Object> tie, Person person) {
        for (var fact : Fact.of(subject)) {
            var attribute = fact.attribute();
            facts.with(fact, ofTie.has(attribute) ? tie.get(attribute) : person.get(attribute));
        }
    }
}
