package org.nuanyang.care.policy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.care.policy.DutyTerms;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A duty as somebody proposes it, and from when.
 *
 * @param school whose own it would be; empty for the county's
 * @param also what else fulfils it
 * @param seen the stamp of the policy on which it is decided
 */
public record DutyForm(@Nullable String school, @Nullable Matter matter, @Nullable List<Matter> also, @Nullable OwedBy owedBy, @Nullable Integer times,
        @Nullable Per per, @Nullable Festival festival, @Nullable Season season, @Nullable String cohort, @Nullable String cohortArg,
        @Nullable Integer makeupDays, @Nullable Integer minutes, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable String seen) {

    static DutyForm of(DutyTerms terms, @Nullable String school, @Nullable LocalDate from) {
        var cadence = terms.cadence();
        return new DutyForm(school, terms.matter(), terms.fulfilledBy().stream().filter(each -> each != terms.matter()).sorted().toList(), terms.owedBy(),
                cadence.times(), cadence.per(), cadence.festival(), cadence.season(), terms.cohort().key(), terms.cohort().arg(),
                cadence.makeupDays(), terms.minutes(), from, null);
    }

    static DutyForm blank(@Nullable String school, LocalDate from) {
        return new DutyForm(school, null, null, null, 1, Per.WEEK, null, Season.TEACHING, CohortChoice.ALL.key(), null, 0, 10, from, null);
    }

    /** Opened without anything filled in. */
    boolean untouched() {
        return matter == null && owedBy == null && from == null && times == null;
    }

    Problems missing(Problems problems) {
        var all = problems;
        if (matter == null) all = all.with("matter", Refusal.of("care.policy.missing.matter"));
        if (owedBy == null) all = all.with("owedBy", Refusal.of("care.policy.missing.owner"));
        if (per == null) all = all.with("per", Refusal.of("care.policy.missing.per"));
        if (per == Per.FESTIVAL && festival == null) all = all.with("festival", Refusal.of("care.policy.missing.festival"));
        if (season == null) all = all.with("season", Refusal.of("care.policy.missing.season"));
        if (times == null || times < 1) all = all.with("times", Refusal.of("care.policy.missing.times"));
        if (makeupDays == null || makeupDays < 0) all = all.with("makeupDays", Refusal.of("care.policy.missing.makeup"));
        if (minutes == null) all = all.with("minutes", Refusal.of("care.policy.missing.minutes"));
        if (from == null) all = all.with("from", Refusal.of("care.policy.missing.from"));
        return all;
    }

    DutyTerms terms() {
        var chosen = Objects.requireNonNull(per);
        var cadence = new Cadence(Objects.requireNonNull(times), chosen, chosen == Per.FESTIVAL ? festival : null, Objects.requireNonNull(season), Objects.requireNonNull(makeupDays));
        var ways = also == null ? Set.<Matter>of() : Set.copyOf(also);
        var narrowed = cohortArg == null || cohortArg.isBlank() ? null : cohortArg.strip();
        return new DutyTerms(Objects.requireNonNull(matter), ways, Objects.requireNonNull(owedBy), cadence,
                new CohortChoice(cohort == null || cohort.isBlank() ? CohortChoice.ALL.key() : cohort, narrowed), Objects.requireNonNull(minutes));
    }

    /** What a confirmation sends once more. */
    public List<Hidden> hidden() {
        var hidden = new ArrayList<Hidden>();
        if (school != null) hidden.add(new Hidden("school", school));
        add(hidden, "matter", matter);
        for (var each : also == null ? EnumSet.noneOf(Matter.class) : also) add(hidden, "also", each);
        add(hidden, "owedBy", owedBy);
        add(hidden, "times", times);
        add(hidden, "per", per);
        add(hidden, "festival", festival);
        add(hidden, "season", season);
        add(hidden, "cohort", cohort);
        add(hidden, "cohortArg", cohortArg);
        add(hidden, "makeupDays", makeupDays);
        add(hidden, "minutes", minutes);
        add(hidden, "from", from);
        return hidden;
    }

    private static void add(List<Hidden> hidden, String name, @Nullable Object value) {
        if (value != null) hidden.add(new Hidden(name, value instanceof Enum<?> constant ? constant.name() : value.toString()));
    }
}
