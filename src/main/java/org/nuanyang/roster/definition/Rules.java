package org.nuanyang.roster.definition;

import static org.nuanyang.roster.definition.Membership.Ground.*;
import static org.nuanyang.roster.definition.Membership.counts;
import static org.nuanyang.roster.definition.Membership.doesNot;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.definition.Membership.Ground;
import org.nuanyang.roster.definition.Whereabouts.*;

/** The conditions of which the definitions consist. */
final class Rules {
    static final int SIXTEEN = 16;
    static final int FIRST_GRADE = 1;
    static final int LAST_COMPULSORY_GRADE = 9;

    /** 孤儿: told, or both parents have died. */
    static final Rule ORPHAN = (child, _) ->
            child.orphan() || child.father().dead() && child.mother().dead() ? counts(Ground.ORPHAN, "orphan") : doesNot("no-orphan");

    /** 遗弃儿童. */
    static final Rule ABANDONED = (child, _) -> child.abandoned() ? counts(Ground.ABANDONED, "abandoned") : doesNot("not-abandoned");

    /** 单亲家庭儿童: told, or one parent has died. */
    static final Rule SINGLE_PARENT_FAMILY = (child, _) -> {
        if (child.singleParentFamily()) return counts(Ground.SINGLE_PARENT_FAMILY, "single-parent");
        if (child.father().dead()) return counts(Ground.SINGLE_PARENT_FAMILY, "one-parent-dead", "FATHER");
        return child.mother().dead() ? counts(Ground.SINGLE_PARENT_FAMILY, "one-parent-dead", "MOTHER") : doesNot("no-single-parent");
    };

    /** 不满十六周岁: on the birthday itself the child is sixteen. */
    static final Rule UNDER_SIXTEEN = (child, on) -> {
        var birth = child.birth();
        if (birth == null) return CannotTell.forWant(child, "BIRTH", Fact.BIRTH);
        if (birth.until().plusYears(SIXTEEN).isAfter(on)) {
            return birth.from().plusYears(SIXTEEN).isAfter(on) ? holds() : CannotTell.forWant(child, "BIRTH_DAY", Fact.BIRTH);
        }
        return doesNot("sixteen", birth.toString());
    };

    /** 农村户籍. */
    static final Rule RURAL_HOUSEHOLD = (child, _) -> {
        if (child.ruralHousehold() == null) return CannotTell.forWant(child, "HOUSEHOLD", Fact.RURAL_HOUSEHOLD);
        return child.ruralHousehold() ? holds() : doesNot("urban");
    };

    /** 义务教育阶段: the nine grades. */
    static final Rule COMPULSORY_STAGE = (child, on) -> {
        var grade = child.grade(on);
        if (grade == null) return CannotTell.forWant(child, "GRADE", Fact.CLASS);
        return grade >= FIRST_GRADE && grade <= LAST_COMPULSORY_GRADE ? holds() : doesNot("not-compulsory");
    };

    private Rules() {}

    /**
     * 父母双方外出.
     *
     * @param months how long in a row; 0 when the text does not say
     */
    static Rule bothAway(int months, int shortVisitDays) {
        return (child, on) -> switch (child.parents(on, months, shortVisitDays)) {
            case Pair(Away father, Away mother) -> bothAway(father, mother, months);
            case Pair both when both.nobodyOut() -> noneAway(both);
            case Pair(var father, _) when father.stays() -> doesNot("other-cares", father.side().name());
            case Pair(_, var mother) when mother.stays() -> doesNot("other-cares", mother.side().name());
            case Pair(_, Recent mother) -> notYet(mother, months);
            case Pair(Recent father, _) -> notYet(father, months);
            case Pair both -> CannotTell.of(child, both, child.parent().on(on, months, shortVisitDays), months);
        };
    }

    /** 一方外出另一方无监护能力. A parent who has died cannot care; one of whom nobody says that they cannot, can. */
    static Rule oneAwayTheOtherUnable(int shortVisitDays) {
        return (child, on) -> switch (child.parents(on, 0, shortVisitDays)) {
            case Pair(Away father, var mother) when mother.unable() -> otherUnable(FATHER_AWAY_MOTHER_UNABLE, father, mother);
            case Pair(var father, Away mother) when father.unable() -> otherUnable(MOTHER_AWAY_FATHER_UNABLE, mother, father);
            case Pair(var father, var mother) when father.unsure() && mother.unable() || father.unable() && mother.unsure() ->
                CannotTell.of(child, new Pair(father, mother), child.parent().on(on, 0, shortVisitDays), 0);
            case Pair both -> noneAway(both);
        };
    }

    /** 父母双方或一方外出. Which of them, nobody need say; whether the other can care makes no difference to the answer, but is a case of its own. */
    static Rule bothOrOneAway(int months, int shortVisitDays) {
        return (child, on) -> {
            var parent = child.parent().on(on, months, shortVisitDays);
            return switch (child.parents(on, months, shortVisitDays)) {
                case Pair(Away father, Away mother) -> bothAway(father, mother, months);
                case Pair(Away father, var mother) -> oneAway(mother.unable() ? FATHER_AWAY_MOTHER_UNABLE : FATHER_AWAY, father, months);
                case Pair(var father, Away mother) -> oneAway(father.unable() ? MOTHER_AWAY_FATHER_UNABLE : MOTHER_AWAY, mother, months);
                case Pair _ when parent instanceof Away one -> oneAway(PARENT_AWAY, one, months);
                case Pair both when both.unsure() || parent instanceof Perhaps -> CannotTell.of(child, both, parent, months);
                case Pair(_, Recent mother) -> notYet(mother, months);
                case Pair(Recent father, _) -> notYet(father, months);
                case Pair both -> noneAway(both);
            };
        };
    }

    /** 非留守、单亲留守、双亲留守: one parent out or both; the register's 单亲 is no single-parent family. */
    static Rule registerCode(int shortVisitDays) {
        return (child, on) -> switch (child.parents(on, 0, shortVisitDays)) {
            case Pair(Away father, Away mother) -> counts(BOTH_AWAY, "register-both", since(father), since(mother));
            case Pair(Away father, var mother) when !mother.unsure() -> registerOne(FATHER_AWAY, father, mother);
            case Pair(var father, Away mother) when !father.unsure() -> registerOne(MOTHER_AWAY, mother, father);
            case Pair both when both.unsure() -> CannotTell.of(child, both, child.parent().on(on, 0, shortVisitDays), 0);
            case Pair both -> doesNot("register-none", state(both));
        };
    }

    private static Membership holds() {
        return new Membership(Membership.Answer.COUNTS, null, "", List.of(), List.of(), null);
    }

    private static Membership bothAway(Away father, Away mother, int months) {
        return counts(BOTH_AWAY, "both-away", since(father), since(mother), months);
    }

    private static Membership oneAway(Ground ground, Away one, int months) {
        return counts(ground, "one-away", one.side().name(), since(one), months);
    }

    private static Membership otherUnable(Ground ground, Away one, Whereabouts other) {
        return counts(ground, "other-unable", one.side().name(), since(one), other.side().name(), other instanceof Dead ? "DEAD" : "UNABLE");
    }

    private static Membership registerOne(Ground ground, Away one, Whereabouts other) {
        return counts(ground, "register-one", one.side().name(), since(one), other.side().name(), other instanceof Dead ? "DEAD" : "HOME");
    }

    private static Membership noneAway(Pair both) {
        return doesNot("none-away", state(both));
    }

    private static Membership notYet(Recent one, int months) {
        return doesNot("not-yet", one.side().name(), one.since().toString(), months);
    }

    private static String state(Pair both) {
        boolean father = both.father() instanceof Dead;
        boolean mother = both.mother() instanceof Dead;
        if (father && mother) return "BOTH_DEAD";
        return father ? "FATHER_DEAD" : mother ? "MOTHER_DEAD" : "BOTH_HOME";
    }

    private static String since(Away away) {
        return away.since() == null ? "UNTOLD" : away.since().toString();
    }
}
