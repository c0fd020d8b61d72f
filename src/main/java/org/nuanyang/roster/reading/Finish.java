package org.nuanyang.roster.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.importing.values.YesNo;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.reading.Draft.Told;

/** What follows once the whole row is read: who 成员1 is, what the ID number says, what contradicts what. */
final class Finish {
    private static final List<Fact> SOMEBODY = List.of(
            Fact.NAME, Fact.ID, Fact.DOCUMENT_NUMBER, Fact.BIRTH, Fact.PHONE, Fact.FATHER_NAME, Fact.MOTHER_NAME, Fact.PARENT_NAME,
            Fact.GUARDIAN_NAME, Fact.FATHER_PHONE, Fact.MOTHER_PHONE, Fact.PARENT_PHONE, Fact.GUARDIAN_PHONE);

    private final Cells cells;
    private final LocalDate today;

    Finish(Cells cells, LocalDate today) {
        this.cells = cells;
        this.today = today;
    }

    void finish(Draft draft) {
        draft.members.values().forEach(member -> member(draft, member));
        guardianIsAParent(draft);
        fromId(draft);
        birth(draft);
        parentsAway(draft);
        householdSex(draft);
    }

    /** A row with nobody in it: only a serial number, a class, a school. */
    static boolean nobody(Draft draft) {
        return SOMEBODY.stream().noneMatch(draft.facts::tells)
                && draft.masked.isEmpty()
                && !draft.nameRefused
                && draft.problems.stream().noneMatch(CellProblem::blocking);
    }

    private void member(Draft draft, Map<What, Told> member) {
        var relation = member.containsKey(What.RELATION) ? RelationText.of(member.get(What.RELATION).cell().text()).orElse(null) : null;
        boolean guardian = member.containsKey(What.IS_GUARDIAN) && YesNo.read(member.get(What.IS_GUARDIAN).cell().text()).orElse(false);
        boolean mayBe = !member.containsKey(What.IS_GUARDIAN);
        if (relation == Relation.FATHER) tell(draft, member, Who.FATHER);
        else if (relation == Relation.MOTHER) tell(draft, member, Who.MOTHER);
        else if (relation == null && !guardian) {
            tell(draft, member, Who.PARENT);
            return;
        } else if (mayBe && !draft.facts.tells(Fact.GUARDIAN_NAME)) guardian = true;
        if (guardian && !draft.facts.tells(Fact.GUARDIAN_NAME)) {
            tell(draft, member, Who.GUARDIAN);
            draft.infer(Fact.GUARDIAN_RELATION, relation);
        }
    }

    private void tell(Draft draft, Map<What, Told> member, Who who) {
        int before = draft.problems.size();
        member.forEach((what, told) -> {
            if (what != What.RELATION && what != What.IS_GUARDIAN) cells.read(draft, told.column(), who, what, told.cell());
        });
        for (int i = draft.problems.size() - 1; i >= before; i--)
            if (draft.problems.subList(0, before).contains(draft.problems.get(i))) draft.problems.remove(i);
    }

    /** A guardian who is the mother is the mother: what is told of the one is told of the other. */
    private static void guardianIsAParent(Draft draft) {
        var facts = draft.facts;
        var name = facts.<String>get(Fact.GUARDIAN_NAME);
        if (name.isPresent() && !facts.tells(Fact.GUARDIAN_RELATION)) {
            if (name.equals(facts.get(Fact.FATHER_NAME))) draft.infer(Fact.GUARDIAN_RELATION, Relation.FATHER);
            else if (name.equals(facts.get(Fact.MOTHER_NAME))) draft.infer(Fact.GUARDIAN_RELATION, Relation.MOTHER);
        }
        var relation = facts.<Relation>get(Fact.GUARDIAN_RELATION).orElse(null);
        if (relation != Relation.FATHER && relation != Relation.MOTHER) return;
        var parent = relation == Relation.FATHER ? Who.FATHER : Who.MOTHER;
        var known = facts.<String>get(Objects.requireNonNull(What.NAME.of(parent)));
        if (known.isPresent() && !known.equals(name)) return;
        for (var what : List.of(What.NAME, What.ID, What.PHONE, What.PHONE_2)) {
            var ofGuardian = Objects.requireNonNull(what.of(Who.GUARDIAN));
            var ofParent = Objects.requireNonNull(what.of(parent));
            facts.get(ofGuardian).ifPresent(value -> draft.infer(ofParent, value));
        }
    }

    private static void fromId(Draft draft) {
        var id = draft.facts.<ResidentId>get(Fact.ID).orElse(null);
        if (id == null) return;
        var sex = draft.facts.<Sex>get(Fact.SEX);
        if (sex.isEmpty()) draft.infer(Fact.SEX, id.sex());
        else if (sex.get() != id.sex()) draft.problem(Problem.SEX_CONTRADICTS, Fact.SEX);
        var told = draft.facts.<RoughDate>get(Fact.BIRTH);
        if (told.isEmpty() || covers(told.get(), id.birthDate()) || cutOff(draft, told.get(), id.birthDate()))
            draft.facts.with(Fact.BIRTH, RoughDate.of(id.birthDate()));
        else draft.problem(Problem.ID_BIRTH_CONTRADICTS, Fact.BIRTH, id.birthDate().toString());
    }

    private static boolean covers(RoughDate told, LocalDate day) {
        return !day.isBefore(told.from()) && !day.isAfter(told.until());
    }

    /** A number cell shows October 2013 as 2013.1: Excel has cut the zero off. */
    private static boolean cutOff(Draft draft, RoughDate told, LocalDate day) {
        var source = draft.sources.get(Fact.BIRTH);
        return source != null && source.cell().kind() == Cell.Kind.NUMBER && told.precision() == RoughDate.Precision.MONTH
                && told.from().getMonthValue() == 1 && day.getYear() == told.from().getYear() && day.getMonthValue() == 10;
    }

    private void birth(Draft draft) {
        draft.facts.<RoughDate>get(Fact.BIRTH).filter(birth -> birth.from().isAfter(today)).ifPresent(_ -> {
            if (draft.sources.containsKey(Fact.BIRTH)) draft.problem(Problem.BIRTH_IN_FUTURE, Fact.BIRTH);
            else draft.problem(Problem.BIRTH_IN_FUTURE, Fact.ID);
        });
    }

    private static void parentsAway(Draft draft) {
        var facts = draft.facts;
        var father = facts.<Boolean>get(Fact.FATHER_AWAY);
        var mother = facts.<Boolean>get(Fact.MOTHER_AWAY);
        if (father.isEmpty() || mother.isEmpty()) return;
        var both = father.get() && mother.get() ? ParentsAway.BOTH : father.get() || mother.get() ? ParentsAway.ONE : ParentsAway.NONE;
        var declared = facts.<ParentsAway>get(Fact.PARENTS_AWAY);
        if (declared.isEmpty()) facts.with(Fact.PARENTS_AWAY, both);
        else if (declared.get() != both) draft.problem(Problem.AWAY_CONTRADICTS, Fact.PARENTS_AWAY);
    }

    /** 之子, 孙女 … in a list of households. */
    private static void householdSex(Draft draft) {
        if (draft.headRelation == null) return;
        if (draft.headRelation.endsWith("女") || draft.headRelation.endsWith("女儿")) draft.infer(Fact.SEX, Sex.FEMALE);
        else if (draft.headRelation.endsWith("子") || draft.headRelation.endsWith("儿")) draft.infer(Fact.SEX, Sex.MALE);
    }

    static boolean headOfHousehold(Draft draft) {
        return draft.headRelation != null && Plain.narrow(draft.headRelation).matches("户主|本人或户主|本人|配偶|妻子?|夫|丈夫|父亲?|母亲?|岳父|岳母|公公|婆婆|儿媳|女婿");
    }
}
