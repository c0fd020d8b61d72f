package org.nuanyang.care.policy;

import static org.nuanyang.care.policy.DutyRule.refuseIf;

import java.util.List;
import java.util.Optional;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.common.Refusal;

/**
 * A school may ask more than the county: more often, over more of the year, of more precise people, or something further. Both
 * hold together, so nothing gets less; what would ask less beside the county's own would only be read as if it did.
 */
interface Stricter {
    Optional<Refusal> objection(DutyTerms school, DutyTerms county);

    Stricter asOften = (school, county) -> refuseIf(often(school) < often(county), "care.policy.less.often", DutyWords.sentence(county));

    Stricter asMuchOfTheYear = (school, county) -> refuseIf(
            !holds(season(school), season(county)) && often(school) <= often(county), "care.policy.less.season", DutyWords.sentence(county));

    Stricter forAsMany = (school, county) -> refuseIf(
            !county.cohort().equals(school.cohort()) && often(school) <= often(county), "care.policy.less.cohort", DutyWords.sentence(county));

    Stricter bySomebodyAsPrecise = (school, county) -> refuseIf(school.owedBy() != county.owedBy(), "care.policy.less.owner", DutyWords.sentence(county));

    Stricter byNoOtherWays = (school, county) -> refuseIf(
            !county.fulfilledBy().containsAll(school.fulfilledBy()), "care.policy.less.ways", DutyWords.sentence(county));

    Stricter madeUpAsSoon = (school, county) -> refuseIf(
            school.cadence().makeupDays() > county.cadence().makeupDays(), "care.policy.less.makeup", county.cadence().makeupDays());

    Stricter addsSomething = (school, county) -> refuseIf(
            school.owedBy() == county.owedBy() && often(school) == often(county) && season(school) == season(county) && school.cohort().equals(county.cohort())
                    && school.fulfilledBy().equals(county.fulfilledBy()) && school.cadence().makeupDays() == county.cadence().makeupDays(),
            "care.policy.less.same", DutyWords.sentence(county));

    List<Stricter> IN_FORCE = List.of(asOften, asMuchOfTheYear, forAsMany, bySomebodyAsPrecise, byNoOtherWays, madeUpAsSoon, addsSomething);

    /** Beside each duty of the county that asks for the same; a further duty meets none. */
    static List<Refusal> objections(DutyTerms school, List<DutyTerms> county) {
        return county.stream().filter(other -> comparable(school, other))
                .flatMap(other -> IN_FORCE.stream().flatMap(rule -> rule.objection(school, other).stream())).distinct().toList();
    }

    /** What fulfils the school's always fulfils the county's as well: of two, only the school's takes time. */
    static boolean covers(DutyTerms school, DutyTerms county) {
        return comparable(school, county) && school.owedBy() == county.owedBy() && often(school) >= often(county)
                && holds(season(school), season(county)) && school.cohort().equals(county.cohort())
                && county.fulfilledBy().containsAll(school.fulfilledBy());
    }

    private static boolean comparable(DutyTerms school, DutyTerms county) {
        boolean children = county.cohort().equals(school.cohort()) || county.cohort().equals(CohortChoice.ALL);
        boolean days = school.cadence().per().isADay() == county.cadence().per().isADay() && school.cadence().festival() == county.cadence().festival();
        boolean people = school.owedBy() == county.owedBy() || school.owedBy() == OwedBy.LINKED && county.owedBy() != OwedBy.SCHOOL;
        return school.matter() == county.matter() && children && days && people && meet(season(school), season(county));
    }

    /** Do the two ever hold on one day? */
    static boolean meet(Season one, Season other) {
        return holds(one, other) || holds(other, one);
    }

    private static boolean holds(Season wide, Season narrow) {
        return wide == narrow || wide == Season.ALL_YEAR || wide == Season.HOLIDAYS && (narrow == Season.SUMMER || narrow == Season.WINTER);
    }

    private static Season season(DutyTerms terms) {
        return terms.cadence().season();
    }

    /** Times a year, if its season were all the year: enough to tell more from less. */
    private static int often(DutyTerms terms) {
        return terms.cadence().times() * times(terms.cadence().per());
    }

    private static int times(Per per) {
        return switch (per) {
            case DAY -> 260;
            case WEEK -> 52;
            case MONTH -> 12;
            case VACATION -> 9;
            case QUARTER -> 4;
            case TERM -> 2;
            case SCHOOL_YEAR, PROGRAMME_YEAR, BIRTHDAY, FESTIVAL -> 1;
        };
    }
}
