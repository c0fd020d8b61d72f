package org.nuanyang.reports;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Account;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.ExcuseWhy;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.Told;
import org.nuanyang.common.NotFound;
import org.nuanyang.indicators.Counted;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.PairingEnd;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.going.ComingBack;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Leaving;
import org.nuanyang.roster.survey.NewRound;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Walks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school of some children in which things happen, through the doors, as a seed has it. */
final class RandomSchool {
    /** How it is odd. */
    enum Kind { EMPTY, NOBODY_IN_CARE, NOBODY_PAIRED, ALL_EXCUSED, LAZY, THOROUGH, USUAL }

    private static final List<String> TOPICS = List.of("STUDY", "FAMILY", "FRIENDS", "家里的狗");

    final Kind kind;
    final Org school;
    final List<Org> classes = new ArrayList<>();
    final List<ChildId> children = new ArrayList<>();
    final Account principal;
    final Account keeper;
    final Account psychologist;
    final List<Account> helpers = new ArrayList<>();
    /** What sealed records say of their topic or festival, as it was written. */
    final Map<UUID, String> choices = new HashMap<>();
    private final DocumentDoors doors;
    private final Counted there;
    private final Random random;

    RandomSchool(int number, Kind kind, OrgId township, Counted there, DocumentDoors doors) {
        this.kind = kind;
        this.there = there;
        this.doors = doors;
        this.random = new Random(number * 7_919L + 26);
        var id = doors.orgs().add(township, new NewOrg(Org.Kind.SCHOOL, "文" + System.nanoTime() + "小学", null, Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110", null), there.qingxi.product);
        school = doors.orgs().find(id).orElseThrow();
        for (int each = 0; each < (kind == Kind.NOBODY_IN_CARE ? 1 : 2); each++) classes.add(doors.orgs().ensureClass(id, Stage.PRIMARY, 2023 - each, 1));
        principal = there.somebody(Role.PRINCIPAL, id);
        keeper = there.somebody(Role.FILE_KEEPER, id);
        psychologist = there.somebody(Role.PSYCHOLOGY, id);
        for (int each = 0; each < 2; each++) helpers.add(there.somebody(Role.SUBJECT, classes.getFirst().id()));
        if (kind != Kind.EMPTY) for (int each = 4 + random.nextInt(10); each > 0; each--) enrol();
    }

    /** What a school asks of its people, none of it to be made up later. */
    void owes(JdbcClient owner) {
        if (kind == Kind.THOROUGH) for (var matter : Matter.values()) if (matter != Matter.TALK && matter != Matter.CARER_CALL) Counted.duty(owner, school.id(), matter, "MONTH", 0);
        Counted.duty(owner, school.id(), Matter.TALK, "WEEK", 0);
        Counted.duty(owner, school.id(), Matter.CARER_CALL, "MONTH", 0);
        if (random.nextBoolean()) Counted.duty(owner, school.id(), Matter.HOME_VISIT, "MONTH", 0);
        owner.sql("""
                update care.duty set owed_by = case when matter in ('COUNSELLING', 'LESSON', 'PARENT_MEETING', 'CARER_CALL') then 'PSYCHOLOGY' else 'HELPER' end
                 where school_id = :school and matter <> 'HOME_VISIT'
                """)
                .param("school", school.id().value()).update();
    }

    void enrol() {
        enrol(kind == Kind.NOBODY_IN_CARE ? 2 : random.nextInt(4));
    }

    private void enrol(int home) {
        var name = "学生" + children.size();
        var facts = switch (home) {
            case 0 -> Counted.left(name).with(GUARDIAN_RELATION, random.nextBoolean() ? Relation.UNCLE : Relation.MATERNAL_GRANDFATHER);
            case 1 -> Counted.unsure(name);
            case 2 -> Counted.atHome(name);
            default -> Counted.atHome(name).with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2025-03-01"));
        };
        var told = facts.with(SEX, random.nextBoolean() ? Sex.MALE : Sex.FEMALE).with(BOARDING, random.nextBoolean());
        var klass = klass();
        children.add(as(keeper, viewer -> ((EnrolOutcome.Enrolled) doors.roster().enrol(school.id(), klass.id(), told, Source.PAGE, viewer)).id()));
    }

    /** Everybody does everything once that they may, for a child who has just come; a helper for one of their own. */
    void doEverything() {
        enrol(0);
        var child = children.getLast();
        as(principal, viewer -> doors.pairings().pair(List.of(new Match(new HelperRef(HelperRef.By.ACCOUNT, helpers.getFirst().id().value()), child, PairingKind.STAFF, today(), false)), viewer));
        for (var by : List.of(principal, helpers.getFirst(), psychologist)) {
            for (var matter : Matter.values()) did(matter, null, by, child);
            for (var topic : List.of(LessonTopic.PSYCHOLOGY, LessonTopic.SWIMMING, LessonTopic.TRAFFIC, LessonTopic.FIRE)) did(Matter.LESSON, topic, by, child);
        }
    }

    private void did(Matter matter, @Nullable LessonTopic topic, Account by, ChildId child) {
        var told = new EnumMap<Told, String>(Told.class);
        for (var each : Told.values()) if (each.form() != Told.Form.CHOICE && each != Told.REFERRED_TO) told.put(each, "记下了");
        told.put(Told.FESTIVAL, Festival.WOMENS_DAY.name());
        told.put(Told.LESSON_TOPIC, (topic == null ? LessonTopic.ABUSE : topic).name());
        var choice = switch (matter) {
            case FESTIVAL -> told.get(Told.FESTIVAL);
            case LESSON, SAFETY_NOTICE -> told.get(Told.LESSON_TOPIC);
            default -> null;
        };
        write(CareRecord.of(matter, Common.of(RecordId.next(), List.of(child), today(), Mode.IN_PERSON), told), by, choice);
    }

    /** Something happens; what a child's state refuses, does not. */
    void live() {
        if (children.isEmpty()) return;
        try {
            switch (random.nextInt(kind == Kind.LAZY ? 8 : 16)) {
                case 0 -> enrol();
                case 1 -> leave();
                case 2 -> comeBack();
                case 3 -> pair();
                case 4 -> sign();
                case 5 -> mark();
                case 6 -> amend();
                case 7 -> survey();
                case 8 -> together();
                case 9 -> withdraw();
                default -> record();
            }
        } catch (NotFound gone) {
            // of whoever has left much is not found any more
        }
    }

    private void leave() {
        if (random.nextInt(3) > 0) return;
        var why = List.of(Departure.Why.DROPPED_OUT, Departure.Why.TRANSFERRED, Departure.Why.GRADUATED, Departure.Why.DIED).get(random.nextInt(4));
        var to = random.nextBoolean() ? new Destination("浙江省", "义乌市", null) : Destination.UNTOLD;
        var child = child();
        as(keeper, viewer -> doors.going().leave(child, doors.roster().open(child, viewer).version(), new Leaving(why, today(), "随父母离开", to), viewer));
    }

    private void comeBack() {
        var child = child();
        var klass = klass();
        as(keeper, viewer -> doors.going().comeBack(child, doors.roster().open(child, viewer).version(), new ComingBack(today(), klass.id(), "回来了"), viewer));
    }

    private void pair() {
        if (kind == Kind.NOBODY_PAIRED) return;
        var child = child();
        var helper = helpers.get(random.nextInt(helpers.size()));
        var as = random.nextBoolean() ? PairingKind.STAFF : PairingKind.PARTY_MEMBER;
        as(principal, viewer -> doors.pairings().pair(List.of(new Match(new HelperRef(HelperRef.By.ACCOUNT, helper.id().value()), child, as, today(), false)), viewer));
    }

    private void sign() {
        var child = child();
        as(principal, viewer -> {
            var open = doors.pairings().of(child, viewer).stream().filter(Pairing::open).toList();
            if (open.isEmpty()) return null;
            if (random.nextInt(4) == 0) doors.pairings().end(open.getFirst().id(), new Pairings.Ending(today(), PairingEnd.AGREED, "说好了"), viewer);
            else doors.letters().signed(open.getFirst().id(), today(), viewer);
            return null;
        });
    }

    private void mark() {
        var child = child();
        as(principal, viewer -> random.nextInt(3) > 0 ? doors.key().mark(child, "父母久不联系", viewer) : doors.key().unmark(child, "父亲已返乡", viewer));
        as(keeper, viewer -> {
            doors.roster().cardsIssued(List.of(child()), viewer);
            return null;
        });
    }

    private void amend() {
        var child = child();
        var away = random.nextBoolean();
        var told = new Facts().with(FATHER_AWAY, away).with(BOARDING, random.nextBoolean());
        as(keeper, viewer -> doors.roster().amend(child, doors.roster().open(child, viewer).version(),
                away && kind != Kind.NOBODY_IN_CARE ? told.with(FATHER_AWAY_SINCE, RoughDate.parse("2025-%02d-10".formatted(1 + random.nextInt(12)))) : told.with(FATHER_AWAY, false), Set.of(), Source.PAGE, viewer));
        var klass = klass();
        if (random.nextInt(4) == 0) as(keeper, viewer -> doors.roster().changeClass(child, doors.roster().open(child, viewer).version(), klass.id(), viewer));
    }

    private void survey() {
        var round = as(principal, viewer -> doors.surveys().rounds(viewer).stream().filter(SurveyRound::open).findFirst().orElse(null));
        if (round == null) {
            as(principal, viewer -> doors.surveys().start(new NewRound(new SurveyRound.TermKey(new SchoolYear(2025), 2), "春季普查" + random.nextInt(1_000_000), today(), today().plusDays(20)), viewer));
        } else if (random.nextInt(5) == 0) {
            as(principal, viewer -> {
                doors.surveys().close(round.id(), viewer);
                return null;
            });
        } else {
            var child = child();
            as(keeper, viewer -> doors.walks().answer(Walks.Given.still(round.id(), child, doors.roster().open(child, viewer).version()), viewer));
        }
    }

    private void record() {
        if (kind == Kind.ALL_EXCUSED) excuse();
        var common = common(List.of(child()));
        var record = switch (random.nextInt(8)) {
            case 0 -> new CareRecord.CarerCall(random.nextBoolean() ? common.attempted() : common, null);
            case 1 -> new CareRecord.HomeVisit(common, null, null, null, null, null, null);
            case 2 -> new CareRecord.FamilyCall(common, null);
            case 3 -> new CareRecord.Tutoring(common, "语文", null);
            case 4 -> new CareRecord.Letter(common, null);
            default -> new CareRecord.Talk(common, "说起家里", null);
        };
        write(record, random.nextBoolean() ? principal : helpers.get(random.nextInt(2)), null);
    }

    private void together() {
        var common = common(List.of(child(), child(), child()));
        var topic = LessonTopic.values()[random.nextInt(LessonTopic.values().length)];
        var by = random.nextBoolean() ? principal : psychologist;
        switch (random.nextInt(6)) {
            case 0 -> write(new CareRecord.SafetyNotice(common, topic, null), by, topic.name());
            case 1 -> write(new CareRecord.Seminar(common, null, null, null, null), principal, null);
            case 2 -> write(new CareRecord.FestivalCompany(common, Festival.WOMENS_DAY, null), principal, Festival.WOMENS_DAY.name());
            case 3 -> refer(random.nextBoolean() ? "县医院" : null);
            case 4 -> write(new CareRecord.GroupSession(common, Matter.CLASS_MEETING, null, "安全", null, null, null), principal, null);
            default -> write(new CareRecord.GroupSession(common, Matter.LESSON, topic, null, null, null, null), by, topic.name());
        }
    }

    private void refer(String to) {
        write(new CareRecord.CounsellingReference(common(List.of(child())), to), psychologist, to);
    }

    private void write(CareRecord record, Account by, String choice) {
        if (as(by, viewer -> doors.records().record(record, viewer)) instanceof Recorded.Created && choice != null) choices.put(record.id().value(), choice);
    }

    private void withdraw() {
        as(principal, viewer -> {
            var page = doors.records().list(RecordFilter.ALL, 1, viewer).items();
            if (page.isEmpty()) return null;
            var one = page.get(random.nextInt(page.size()));
            return doors.records().withdraw(one.id(), one.version(), "写错了人", viewer);
        });
    }

    void excuse() {
        for (var child : children) {
            as(keeper, viewer -> doors.excuses().excuse(child, null, ExcuseWhy.ILL, "发烧", today(), today().plusDays(30), viewer));
        }
    }

    private Common common(List<ChildId> of) {
        var moods = random.nextInt(3) > 0 ? Map.of(of.getFirst(), mood(of.getFirst())) : Map.<ChildId, Mood>of();
        var topics = random.nextBoolean() ? Set.of(TOPICS.get(random.nextInt(TOPICS.size()))) : Set.<String>of();
        return new Common(RecordId.next(), of, today().minusDays(random.nextInt(10)), null, null, Mode.IN_PERSON, true, null, Set.of(), moods, topics, Set.of(), Set.of(), null, null, List.of());
    }

    /** The first child's turn for the better. */
    private Mood mood(ChildId of) {
        if (of.equals(children.getFirst())) return today().isBefore(LocalDate.of(2026, 4, 10)) ? Mood.LOW : Mood.CHEERFUL;
        return Mood.values()[random.nextInt(Mood.values().length)];
    }

    /** One of them has more done for it than the others. */
    private ChildId child() {
        if (random.nextInt(3) == 0) return children.getFirst();
        return children.get(random.nextInt(children.size()));
    }

    private Org klass() {
        return classes.get(random.nextInt(classes.size()));
    }

    private LocalDate today() {
        return LocalDate.now(doors.now());
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return there.as(account, work);
    }
}
