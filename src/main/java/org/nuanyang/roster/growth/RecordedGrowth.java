package org.nuanyang.roster.growth;

import static org.nuanyang.roster.GrowthSource.GrowthKind.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource;
import org.nuanyang.roster.RoughDate;
import org.springframework.stereotype.Component;

/** School and class, parents leaving and returning, guardians, cards. */
@Component
class RecordedGrowth implements GrowthSource {
    private final GrowthSql sql;
    private final Orgs orgs;

    RecordedGrowth(GrowthSql sql, Orgs orgs) {
        this.sql = sql;
        this.orgs = orgs;
    }

    @Override
    public Set<GrowthKind> kinds() {
        return EnumSet.of(SCHOOL, PARENTS, GUARDIAN, CARD);
    }

    @Override
    public List<Entry> of(ChildFile file, Viewer viewer) {
        return Stream.of(
                        sql.enrolments(file.id()).stream().flatMap(this::school),
                        sql.absences(file.id()).stream().flatMap(RecordedGrowth::parents),
                        sql.guardians(file.id()).stream().map(RecordedGrowth::guardian),
                        sql.cards(file.id()).stream().map(day -> entry(day, CARD, Words.say("roster.growth.card"))))
                .flatMap(each -> each).toList();
    }

    private Stream<Entry> school(GrowthSql.Enrolment enrolment) {
        var where = name(enrolment.schoolId(), enrolment.fromOn()) + name(enrolment.classId(), enrolment.fromOn());
        var began = entry(enrolment.fromOn(), SCHOOL, Words.say("roster.growth.began." + enrolment.began(), where));
        if (enrolment.untilOn() == null || "CLASS_CHANGED".equals(enrolment.ended())) return Stream.of(began);
        return Stream.of(began, entry(enrolment.untilOn(), SCHOOL, Words.say("roster.growth.ended", where, Words.say("roster.Why." + enrolment.ended()))));
    }

    private static Stream<Entry> parents(GrowthSql.Away away) {
        var who = Words.say("roster.growth.who." + away.side());
        var place = away.place() == null ? "" : away.place();
        var left = away.from() == null
                ? new Entry(RoughDate.of(away.notedOn()), PARENTS, Words.say("roster.growth.away-noted", who, place), null)
                : new Entry(away.from(), PARENTS, Words.say("roster.growth.away", who, place), null);
        return away.until() == null ? Stream.of(left) : Stream.of(left, entry(away.until(), PARENTS, Words.say("roster.growth.home", who)));
    }

    private static Entry guardian(GrowthSql.Guardian guardian) {
        var kin = guardian.relation() == null ? guardian.name() : Words.say("roster.entrusted.kin", guardian.name(), Words.say(guardian.relation()));
        return entry(guardian.fromOn(), GUARDIAN, Words.say(guardian.place() == 1 ? "roster.growth.guardian" : "roster.growth.guardian2", kin));
    }

    private String name(@Nullable UUID org, LocalDate on) {
        return org == null ? "" : orgs.find(new OrgId(org)).map(each -> each.label(on)).orElse("");
    }

    private static Entry entry(LocalDate on, GrowthKind kind, String words) {
        return new Entry(RoughDate.of(on), kind, words, null);
    }
}
