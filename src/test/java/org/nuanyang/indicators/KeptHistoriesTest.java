package org.nuanyang.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nuanyang.roster.Fact.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.ExcuseWhy;
import org.nuanyang.care.policy.Excuses;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.Completion;
import org.nuanyang.care.queue.CompletionFilter;
import org.nuanyang.care.queue.Dimension;
import org.nuanyang.care.queue.Queue;
import org.nuanyang.care.queue.QueueFilter;
import org.nuanyang.care.queue.QueueLine;
import org.nuanyang.care.queue.Share;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Changed;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.indicators.standing.StateSums;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.PairingEnd;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.going.ComingBack;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.going.Leaving;
import org.nuanyang.roster.survey.AnswerOutcome;
import org.nuanyang.roster.survey.NewRound;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Walks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done through the doors, in whatever order: what is kept is what one finds by going through everything again. */
@DisplayName("任意经历：存着的各项合计，与从头重算的相同")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class KeptHistoriesTest {
    private static final int STEPS = 1_200;
    private static final int STEPS_BETWEEN_LOOKS = 30;

    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Going going;
    @Autowired Pairings pairings;
    @Autowired Letters letters;
    @Autowired KeyChildren key;
    @Autowired CareRecords records;
    @Autowired Excuses excuses;
    @Autowired Surveys surveys;
    @Autowired Walks walks;
    @Autowired Replanning planning;
    @Autowired KeptFigures kept;
    @Autowired Queue queue;
    @Autowired Completion completion;
    @Autowired Now now;
    @Autowired Environment environment;

    /** Every kind of write; what a child's state refuses is refused, and counts as a step all the same. */
    private enum Step { ENROL, AMEND, CHANGE_CLASS, LEAVE, COME_BACK, PAIR, END_PAIRING, SIGN, MARK, UNMARK, ISSUE_CARD, TALK, ATTEMPT, TOGETHER, MOVE_RECORD, WITHDRAW, EXCUSE, SURVEY, ANSWER, CLOSE_SURVEY, LET_A_DAY_PASS }

    private final Random random = new Random(20260312);
    private final Map<Step, Integer> done = new EnumMap<>(Step.class);
    private final List<ChildId> children = new ArrayList<>();
    private final List<RecordId> written = new ArrayList<>();
    private Counted there;
    private Account keeper;
    private Account principal;
    private List<Account> teachers;
    private JdbcClient owner;

    @Test
    void endAlike() {
        owner = Counted.owner(environment);
        there = new Counted("史" + System.nanoTime(), qingxi, orgs, roster, viewers);
        keeper = there.somebody(Role.FILE_KEEPER, there.oak);
        principal = there.somebody(Role.PRINCIPAL, there.oak);
        teachers = List.of(there.somebody(Role.SUBJECT, there.oakThird.id()), there.somebody(Role.SUBJECT, there.oakFourth.id()));
        Counted.duty(owner, there.oak, Matter.TALK, "WEEK", 0);
        Counted.duty(owner, there.oak, Matter.CARER_CALL, "MONTH", 7);
        for (int i = 0; i < 6; i++) enrol();
        int days = 0;
        try {
            for (int step = 1; step <= STEPS; step++) {
                var next = Step.values()[random.nextInt(Step.values().length)];
                if (next == Step.LET_A_DAY_PASS && ++days > 40) continue;
                if (through(next)) done.merge(next, 1, Integer::sum);
                if (step % STEPS_BETWEEN_LOOKS == 0) assertNothingDiffers("after %d steps: %s".formatted(step, done));
            }
        } finally {
            now.pass(Duration.ofDays(-Math.min(days, 40)));
        }
        assertThat(done.keySet()).as("every kind of write came through").containsExactlyInAnyOrder(Step.values());
    }

    @Test
    void wouldShowADifference() {
        owner = Counted.owner(environment);
        there = new Counted("差" + System.nanoTime(), qingxi, orgs, roster, viewers);
        keeper = there.somebody(Role.FILE_KEEPER, there.oak);
        var child = enrol();
        there.enrolled(there.elmThird, Counted.left("小寒"));
        assertNothingDiffers("before");
        owner.sql("update indicators.child_state set helpers = helpers + 1 where child_id = :id").param("id", child.value()).update();
        assertThat(differences()).singleElement().asString().contains("child_state", child.toString());
        owner.sql("update indicators.class_state set pairing = pairing + 1 where school_id = :school and dimension = 'ALL'").param("school", there.elm.value()).update();
        assertThat(differences()).hasSize(3).element(1).asString().contains("class_state", there.elm.toString());
        assertThat(differences()).element(2).asString().contains("school_state", there.elm.toString());
        owner.sql("insert into indicators.stale (county_id, child_id) values (990101, :id)").param("id", child.value()).update();
        owner.sql("insert into indicators.class_stale (county_id, school_id, class_id) values (990101, :school, :class)")
                .param("school", there.elm.value()).param("class", there.elmThird.id().value()).update();
        assertNothingDiffers("looked at anew");
    }

    /** Until something is written that they are counted from: then they are counted afresh, kept or not. */
    @Test
    void tellWhoMovedFromWhatIsKept() {
        owner = Counted.owner(environment);
        there = new Counted("去" + System.nanoTime(), qingxi, orgs, roster, viewers);
        keeper = there.somebody(Role.FILE_KEEPER, there.oak);
        enrol();
        var before = today().minusDays(400);
        try (var sums = ClassSums.of(environment)) {
            assertNothingDiffers("before");
            sums.keepMoves(before, today(), today());
            assertThat(owner.sql("update indicators.move_sum set children = children + 1 where before_day = :before and is_school = :school").param("before", before).param("school", there.oak.value()).update()).isPositive();
            assertThat(sums.moves(before, today(), there.oak, false)).as("read from there").isNotEqualTo(sums.moves(before, today(), there.oak, true));
            assertThat(differences()).extracting(each -> each.get("kept")).containsOnly("move_sum");
            enrol();
            assertThat(sums.moves(before, today(), there.oak, false)).as("somebody came").isEqualTo(sums.moves(before, today(), there.oak, true));
            assertThat(differences().stream().filter(each -> each.get("kept").equals("move_sum"))).isEmpty();
            sums.keepMoves(before, today(), today());
            assertNothingDiffers("kept anew");

            enrol();
            sums.putMovesAside();
            assertThat(owner.sql("select (select count(*) from indicators.move_stale where county_id = 990101) + (select count(*) from indicators.move_sum where county_id = 990101)")
                    .query(Long.class).single()).as("nobody asks").isZero();
            assertThat(sums.moves(before, today(), there.oak, false)).as("nobody asked").isEqualTo(sums.moves(before, today(), there.oak, true));
        }
    }

    /** They follow the sums of classes, which says nothing of whether they were right before. */
    @Test
    void areMadeAnewForSchoolsToo() {
        owner = Counted.owner(environment);
        there = new Counted("愈" + System.nanoTime(), qingxi, orgs, roster, viewers);
        keeper = there.somebody(Role.FILE_KEEPER, there.oak);
        principal = there.somebody(Role.PRINCIPAL, there.oak);
        Counted.duty(owner, there.oak, Matter.TALK, "WEEK", 0);
        enrol();
        assertThat(write(new CareRecord.Talk(Common.of(RecordId.next(), children, today(), Mode.IN_PERSON), "说起家里", null))).isTrue();
        assertNothingDiffers("before");
        for (var wrong : List.of("duty_school set done = done + 1", "school_state set pairing = pairing + 1", "school_record set reached = reached + 1"))
            assertThat(owner.sql("update indicators." + wrong + " where school_id = :school").param("school", there.oak.value()).update()).as(wrong).isPositive();
        owner.sql("""
                insert into indicators.duty_school (county_id, makeup_until, school_id, matter, owed, done)
                select county_id, makeup_until - 4000, school_id, matter, 1, 1 from indicators.duty_school where school_id = :school limit 1
                """).param("school", there.oak.value()).update();
        assertThat(differences()).extracting(each -> each.get("kept")).contains("duty_school", "school_state", "school_record");
        assertThat(differences()).extracting(each -> (String) each.get("about")).allMatch(about -> about.contains(there.oak.toString()));
        owner.sql("select indicators.rebuild(990101)::text").query(String.class).list();
        assertNothingDiffers("made anew");
        assertThat(owner.sql("select count(*) from indicators.duty_school where school_id = :school and done > owed").param("school", there.oak.value()).query(Long.class).single()).isZero();
    }

    @Test
    void sumOfAClassWhatIsDefinedOnce() {
        try (var sums = ClassSums.of(environment)) {
            assertThat(sums.view("indicators.class_sum")).isEqualTo(sums.viewOf("select state.county_id, state.month, state.school_id, state.class_id, told.dimension, told.key, "
                    + StateSums.COLUMNS + """
                     from indicators.child_when as state
                     cross join lateral (values ('ALL', ''), ('SEX', coalesce(state.sex, '')), ('GUARDIAN', coalesce(state.guardian_relation, '')),
                                                ('CATEGORY', coalesce(state.ground, '')), ('BOARDING', coalesce(state.boarding::text, ''))) as told (dimension, key)
                     group by state.county_id, state.month, state.school_id, state.class_id, told.dimension, told.key
                    """));
            for (var view : List.of("class_now", "class_then")) assertThat(sums.view("indicators." + view)).contains("FROM indicators.class_sum").doesNotContain("count(");
        }
    }

    /** Of a child who has left much is not found any more. */
    private boolean through(Step step) {
        try {
            return take(step);
        } catch (NotFound gone) {
            return false;
        }
    }

    private boolean take(Step step) {
        return switch (step) {
            case ENROL -> children.size() < 25 && enrol() != null;
            case AMEND -> amend();
            case CHANGE_CLASS -> amended((child, viewer) -> roster.changeClass(child, roster.open(child, viewer).version(), klass().id(), viewer));
            case LEAVE -> random.nextInt(3) == 0 && amended((child, viewer) -> going.leave(child, roster.open(child, viewer).version(),
                    new Leaving(random.nextBoolean() ? Departure.Why.DROPPED_OUT : Departure.Why.TRANSFERRED, today(), "随父母离开", new Destination("浙江省", "义乌市", null)), viewer));
            case COME_BACK -> amended((child, viewer) -> going.comeBack(child, roster.open(child, viewer).version(), new ComingBack(today(), klass().id(), "回来了"), viewer));
            case PAIR -> none(as(principal, viewer -> pairings.pair(List.of(new Match(new HelperRef(HelperRef.By.ACCOUNT, teacher().id().value()), child(), kind(), today(), false)), viewer)));
            case END_PAIRING -> ofAPairing((pairing, viewer) -> pairings.end(pairing.id(), new Pairings.Ending(today(), PairingEnd.AGREED, "说好了"), viewer).isEmpty());
            case SIGN -> ofAPairing((pairing, viewer) -> letters.signed(pairing.id(), today(), viewer).isEmpty());
            case MARK -> as(principal, viewer -> key.mark(child(), "父母久不联系", viewer).isEmpty());
            case UNMARK -> as(principal, viewer -> key.unmark(child(), "父亲已返乡", viewer).isEmpty());
            case ISSUE_CARD -> as(keeper, viewer -> {
                roster.cardsIssued(List.of(child()), viewer);
                return true;
            });
            case TALK -> write(new CareRecord.Talk(common(List.of(child())), "说起家里", null));
            case ATTEMPT -> write(new CareRecord.CarerCall(common(List.of(child())).attempted(), null));
            case TOGETHER -> write(new CareRecord.Talk(common(List.of(child(), child(), child())), "说起学校", null));
            case MOVE_RECORD -> ofARecord((record, viewer) -> records.correct(
                    new CareRecord.Talk(Common.of(record.id(), record.record().common().children(), today().minusDays(random.nextInt(20)), Mode.IN_PERSON), "记错日子", null), record.version(), viewer));
            case WITHDRAW -> random.nextInt(3) == 0 && ofARecord((record, viewer) -> records.withdraw(record.id(), record.version(), "写错了人", viewer));
            case EXCUSE -> none(as(keeper, viewer -> excuses.excuse(child(), random.nextBoolean() ? Matter.TALK : null, ExcuseWhy.ILL, "发烧", today(), today().plusDays(random.nextInt(9)), viewer)));
            case SURVEY -> round() == null && none(as(principal, viewer -> surveys.start(
                    new NewRound(new SurveyRound.TermKey(new SchoolYear(2025), 2), "春季普查" + random.nextInt(1_000_000), today(), today().plusDays(20)), viewer)));
            case ANSWER -> answer();
            case CLOSE_SURVEY -> random.nextInt(4) == 0 && close();
            case LET_A_DAY_PASS -> {
                now.pass(Duration.ofDays(1));
                yield true;
            }
        };
    }

    private ChildId enrol() {
        var name = "生" + children.size();
        var facts = switch (random.nextInt(3)) {
            case 0 -> Counted.left(name);
            case 1 -> Counted.unsure(name);
            default -> Counted.atHome(name);
        };
        var child = as(keeper, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(there.oak, klass().id(), facts, Source.PAGE, viewer)).id());
        children.add(child);
        return child;
    }

    private boolean amend() {
        var away = random.nextBoolean();
        var told = new Facts().with(FATHER_AWAY, away).with(BOARDING, random.nextBoolean()).with(TRAIT, "开朗" + random.nextInt(5));
        return amended((child, viewer) -> roster.amend(child, roster.open(child, viewer).version(),
                away ? told.with(FATHER_AWAY_SINCE, RoughDate.parse("2025-%02d-10".formatted(1 + random.nextInt(12)))) : told, Set.of(), Source.PAGE, viewer));
    }

    private interface OfAChild<R> {
        R of(ChildId child, Viewer viewer);
    }

    private boolean amended(OfAChild<AmendOutcome> work) {
        return as(keeper, viewer -> work.of(child(), viewer)) instanceof AmendOutcome.Amended;
    }

    private interface OfAPairing {
        boolean of(Pairing pairing, Viewer viewer);
    }

    private boolean ofAPairing(OfAPairing work) {
        return as(principal, viewer -> {
            var open = pairings.of(child(), viewer).stream().filter(Pairing::open).toList();
            return !open.isEmpty() && work.of(open.get(random.nextInt(open.size())), viewer);
        });
    }

    private Common common(List<ChildId> of) {
        return Common.of(RecordId.next(), of, today().minusDays(random.nextInt(10)), Mode.IN_PERSON);
    }

    private boolean write(CareRecord record) {
        if (!(as(principal, viewer -> records.record(record, viewer)) instanceof Recorded.Created)) return false;
        written.add(record.id());
        return true;
    }

    private interface OfARecord {
        Changed of(KeptRecord record, Viewer viewer);
    }

    private boolean ofARecord(OfARecord work) {
        if (written.isEmpty()) return false;
        var id = written.get(random.nextInt(written.size()));
        return as(principal, viewer -> work.of(records.find(id, viewer), viewer)) instanceof Changed.Done;
    }

    private SurveyRound round() {
        return as(principal, viewer -> surveys.rounds(viewer).stream().filter(SurveyRound::open).findFirst().orElse(null));
    }

    private boolean answer() {
        var round = round();
        if (round == null) return false;
        var child = child();
        return as(keeper, viewer -> walks.answer(Walks.Given.still(round.id(), child, roster.open(child, viewer).version()), viewer)) instanceof AnswerOutcome.Answered;
    }

    private boolean close() {
        var round = round();
        if (round == null) return false;
        as(principal, viewer -> {
            surveys.close(round.id(), viewer);
            return null;
        });
        return true;
    }

    private void assertNothingDiffers(String when) {
        planning.catchUp();
        if (principal != null) await().untilAsserted(() -> assertSupervisorsReadTheRowsOfTheChildren(when));
        as(keeper, _ -> {
            kept.settle();
            return null;
        });
        assertThat(differences()).as(when).isEmpty();
        try (var sums = ClassSums.of(environment)) {
            for (int days : List.of(1, 12, 40)) {
                var before = today().minusDays(days);
                for (var after : List.of(today(), before.plusDays(days / 2))) {
                    var afresh = sums.moves(before, after, there.oak, true);
                    assertThat(sums.moves(before, after, there.oak, false)).as("%s, from %s to %s, as it was kept before or not at all", when, before, after).isEqualTo(afresh);
                    sums.keepMoves(before, after, today());
                    assertThat(sums.moves(before, after, there.oak, false)).as("%s, from %s to %s, kept", when, before, after).isEqualTo(afresh);
                }
            }
        }
    }

    private List<Map<String, Object>> differences() {
        return owner.sql("select * from indicators.differences(990101)").query().listOfRows();
    }

    private static boolean none(List<Refusal> objections) {
        return objections.isEmpty();
    }

    /**
     * The queue and what is carried out are read from the sums, also while something is still to be folded in; of people, from the children's
     * rows. A plan that is being made in the background may end between two of these looks.
     */
    private void assertSupervisorsReadTheRowsOfTheChildren(String when) {
        as(principal, viewer -> {
            var filter = new QueueFilter(null, null, null, null, today().minusDays(30), null, today());
            var ofPeople = together(By.PERSON, filter, viewer);
            for (var by : List.of(By.SCHOOL, By.CLASS, By.DUTY)) assertThat(together(by, filter, viewer)).as("%s, by %s", when, by).isEqualTo(ofPeople);
            var told = completion.by(Set.of(Dimension.CLASS, Dimension.DUTY), new CompletionFilter(null, null, null, today().minusDays(60), today(), today()), viewer);
            assertThat(told.stream().map(each -> each.klass() + " " + Objects.requireNonNull(each.duty()).id() + " " + each.share().done() + "/" + each.share().owed() + " " + each.excused()).sorted().toList())
                    .as(when).isEqualTo(owner.sql("""
                            select concat(coalesce(class_id::text, 'null'), ' ', duty_id, ' ', coalesce(sum(least(done, owed)) filter (where not excused), 0), '/',
                                          coalesce(sum(owed) filter (where not excused), 0), ' ', count(*) filter (where excused)) as told
                              from care.quota
                             where county_id = 990101 and school_id in (select org_id from access.org_within where ancestor_id = :school)
                               and owed > 0 and period_until between :from and :on and makeup_until < :on
                             group by class_id, duty_id
                            """).param("school", there.oak.value()).param("from", today().minusDays(60)).param("on", today()).query(String.class).list().stream().sorted().toList());
            return null;
        });
    }

    private String together(By by, QueueFilter filter, Viewer viewer) {
        var lines = queue.lines(by, filter, null, false, viewer);
        return "waiting %d, missed %d, last %s, now %s".formatted(lines.stream().mapToLong(QueueLine::waiting).sum(), lines.stream().mapToLong(QueueLine::missed).sum(),
                lines.stream().map(QueueLine::last).reduce(new Share(0, 0), Share::plus), lines.stream().map(QueueLine::now).reduce(new Share(0, 0), Share::plus));
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return there.as(account, work);
    }

    private LocalDate today() {
        return LocalDate.now(now);
    }

    private ChildId child() {
        return children.get(random.nextInt(children.size()));
    }

    private Org klass() {
        return random.nextBoolean() ? there.oakThird : there.oakFourth;
    }

    private Account teacher() {
        return teachers.get(random.nextInt(teachers.size()));
    }

    private PairingKind kind() {
        return random.nextBoolean() ? PairingKind.STAFF : PairingKind.PARTY_MEMBER;
    }
}
