package org.nuanyang.indicators.sums;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.access.Account;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.indicators.Counted;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.going.Leaving;
import org.nuanyang.roster.survey.AnswerOutcome;
import org.nuanyang.roster.survey.NewRound;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Walks;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * A township whose children differ in all that a ledger has a column for, so that no compared number is nought everywhere: {@link Counted}
 * and a school from kindergarten to junior middle school.
 */
record Varied(Counted counted, OrgId peach, Org nursery, Org junior, ChildId twoHelpers, RoundId round) {
    /** {@code @Import(Varied.Laid.class)} */
    @TestConfiguration
    static class Laid {
        @Bean
        Laying laying(Qingxi qingxi, Orgs orgs, Roster roster, Viewers viewers, Pairings pairings, Letters letters, KeyChildren key, Going going, CareRecords records, Surveys surveys,
                Walks walks, Replanning planning, Environment environment) {
            return new Laying(qingxi, orgs, roster, viewers, pairings, letters, key, going, records, surveys, walks, planning, environment);
        }
    }

    record Laying(Qingxi qingxi, Orgs orgs, Roster roster, Viewers viewers, Pairings pairings, Letters letters, KeyChildren key, Going going, CareRecords records, Surveys surveys,
            Walks walks, Replanning planning, Environment environment) {
        Varied lay(String name) {
            var there = new Counted(name, qingxi, orgs, roster, viewers);
            var owner = Counted.owner(environment);
            var peach = orgs.add(there.township, new NewOrg(Org.Kind.SCHOOL, name + "桃树学校", null, Set.of(Stage.values()), null, "0999-6210001", "0999-6210110", null), qingxi.product);
            var nursery = orgs.ensureClass(peach, Stage.KINDERGARTEN, 2024, 1);
            var junior = orgs.ensureClass(peach, Stage.JUNIOR, 2024, 1);
            Counted.duty(owner, there.oak, Matter.TALK, "WEEK", 0);
            Counted.duty(owner, there.oak, Matter.HOME_VISIT, "WEEK", 0);
            var one = there.enrolled(there.oakThird, whole(left("小一").with(SEX, Sex.MALE)));
            var two = there.enrolled(there.oakThird, left("小二").with(BOARDING, false).with(GUARDIAN_RELATION, Relation.MOTHERS_SISTER));
            var home = there.enrolled(there.oakThird, left("小三"));
            var moved = there.enrolled(there.oakThird, left("十七"));
            there.enrolled(there.oakThird, Counted.unsure("小四").with(RURAL_HOUSEHOLD, true));
            there.enrolled(there.oakFourth, rural(Counted.atHome("小五").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                    .with(GUARDIAN_NAME, "小五妈").with(GUARDIAN_RELATION, Relation.MOTHER)));
            there.enrolled(there.oakFourth, unable("小六"));
            there.enrolled(there.oakFourth, bare("小七").with(ORPHAN, true));
            there.enrolled(there.oakFourth, bare("小八").with(ABANDONED, true));
            there.enrolled(there.oakFourth, bare("小九").with(SINGLE_PARENT_FAMILY, true).with(FATHER_NAME, "小九爸"));
            var gone = there.enrolled(there.elmThird, left("小十").with(GUARDIAN_RELATION, Relation.NOT_KIN));
            var elm = there.enrolled(there.elmThird, left("十一").with(GUARDIAN_RELATION, Relation.NOT_KIN));
            there.enrolled(there.elmThird, Counted.atHome("十二"));
            there.enrolled(nursery, left("十三").with(BIRTH, RoughDate.parse("2020-09-03")));
            there.enrolled(junior, nobody("十四").with(BIRTH, RoughDate.parse("2011-09-03")));
            there.as(Role.FILE_KEEPER, peach, viewer -> (EnrolOutcome.Enrolled) roster.enrol(peach, null, left("十五"), Source.PAGE, viewer));
            for (var child : List.of(one, two, home, moved, gone, elm)) for (var earlier : List.of("update roster.child set enrolled_on = '2026-02-01' where id = :id",
                    "update roster.enrolment set from_on = '2026-02-01' where child_id = :id", "update roster.spell set from_on = '2026-02-01' where child_id = :id"))
                owner.sql(earlier).param("id", child.value()).update();
            planning.catchUp();
            var keeper = there.somebody(Role.FILE_KEEPER, there.oak);
            var principal = there.somebody(Role.PRINCIPAL, there.oak);
            paired(there, principal, one, two, home);
            there.as(keeper, viewer -> {
                roster.cardsIssued(List.of(one, two), viewer);
                return roster.changeClass(moved, roster.open(moved, viewer).version(), there.oakFourth.id(), viewer);
            });
            there.as(keeper, viewer -> roster.amend(home, roster.open(home, viewer).version(), new Facts().with(FATHER_AWAY, false).with(MOTHER_AWAY, false), Set.of(), Source.PAGE, viewer));
            there.as(Role.FILE_KEEPER, there.elm, viewer -> going.leave(gone, roster.open(gone, viewer).version(),
                    new Leaving(Departure.Why.TRANSFERRED, Qingxi.TODAY, "随父母迁走", new Destination("浙江省", "义乌市", null)), viewer));
            cared(there, principal, one, two);
            cared(there, there.somebody(Role.PRINCIPAL, there.elm), elm, elm);
            planning.catchUp();
            return new Varied(there, peach, nursery, junior, one, walked(there, principal, keeper, List.of(one, two)));
        }

        /** One child has two grown-ups and a signed letter, one has one grown-up, and one who is in care no more is helped on. */
        private void paired(Counted there, Account principal, ChildId one, ChildId two, ChildId home) {
            var matches = List.of(match(there, one, PairingKind.STAFF), match(there, one, PairingKind.PROXY_PARENT), match(there, two, PairingKind.STAFF), match(there, home, PairingKind.STAFF));
            if (!there.as(principal, viewer -> pairings.pair(matches, viewer)).isEmpty()) throw new AssertionError();
            there.as(principal, viewer -> key.mark(one, "父母久不联系", viewer).or(() -> key.mark(there.enrolled(there.oakFourth, Counted.unsure("十六")), "无人照看", viewer)))
                    .ifPresent(refused -> { throw new AssertionError(refused.words()); });
            for (var child : List.of(one, home)) there.as(principal, viewer -> letters.signed(pairings.of(child, viewer).getFirst().id(), Qingxi.TODAY, viewer))
                    .ifPresent(refused -> { throw new AssertionError(refused.words()); });
        }

        private static Match match(Counted there, ChildId child, PairingKind kind) {
            return new Match(new HelperRef(HelperRef.By.ACCOUNT, there.somebody(Role.SUBJECT, there.oakFourth.id()).id().value()), child, kind, Qingxi.TODAY.minusDays(3), false);
        }

        private void cared(Counted there, Account by, ChildId one, ChildId other) {
            for (var record : List.of(new CareRecord.Talk(common(one, 4, Mode.IN_PERSON), "说起家里", null), new CareRecord.Talk(common(one, 10, Mode.PHONE), "说起学校", null),
                    new CareRecord.CarerCall(common(one, 5, Mode.PHONE).with(Party.GUARDIAN).attempted(), null), new CareRecord.CarerCall(common(other, 6, Mode.PHONE).with(Party.MOTHER), "都好"),
                    new CareRecord.HomeVisit(common(other, 5, Mode.IN_PERSON), null, null, null, "看望", null, null)))
                if (!(there.as(by, viewer -> records.record(record, viewer)) instanceof Recorded.Created)) throw new AssertionError(record.matter());
        }

        private static Common common(ChildId child, int day, Mode mode) {
            return Common.of(RecordId.next(), List.of(child), LocalDate.of(2026, 3, day), mode);
        }

        private RoundId walked(Counted there, Account principal, Account keeper, List<ChildId> children) {
            var refused = there.as(principal, viewer -> surveys.start(new NewRound(new SurveyRound.TermKey(new SchoolYear(2025), 2), "春季普查", Qingxi.TODAY, Qingxi.TODAY.plusDays(20)), viewer));
            if (!refused.isEmpty()) throw new AssertionError(refused);
            var round = there.as(principal, viewer -> surveys.rounds(viewer).stream().filter(SurveyRound::open).findFirst().orElseThrow()).id();
            for (var child : children) there.as(keeper, viewer -> Optional.of(walks.answer(Walks.Given.still(round, child, roster.open(child, viewer).version()), viewer))
                    .filter(AnswerOutcome.Answered.class::isInstance).orElseThrow());
            return round;
        }
    }

    private static Facts rural(Facts facts) {
        return facts.with(RURAL_HOUSEHOLD, true);
    }

    private static Facts left(String name) {
        return rural(Counted.left(name));
    }

    /** Both away, and nobody is named who looks after the child. */
    private static Facts nobody(String name) {
        return bare(name).with(FATHER_NAME, name + "爸").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(MOTHER_NAME, name + "妈").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18"));
    }

    /** The father is away, the mother at home cannot look after anybody. */
    private static Facts unable(String name) {
        return rural(Counted.atHome(name)).with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18")).with(MOTHER_CAN_GUARD, false)
                .with(GUARDIAN_NAME, name + "妈").with(GUARDIAN_RELATION, Relation.MOTHER);
    }

    /** Neither the sex nor where the child sleeps is told. */
    private static Facts bare(String name) {
        return new Facts().with(NAME, name).with(BIRTH, RoughDate.parse("2016-05-21")).with(RURAL_HOUSEHOLD, true);
    }

    /** Everything that the five clarities ask for. */
    private static Facts whole(Facts facts) {
        return facts.with(ETHNIC_GROUP, "汉族").with(DOCUMENT_KIND, "护照").with(DOCUMENT_NUMBER, "E12345678").with(VILLAGE, "青石村").with(TRAIT, "开朗").with(INTEREST, "画画").with(HEALTH, "健康")
                .with(GUARDIAN_PHONE, new Phone("14200003333")).with(FATHER_PHONE, new Phone("14200001111")).with(MOTHER_PHONE, new Phone("14200002222"));
    }
}
