package org.nuanyang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Act;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.policy.Excuses;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.telling.Cases;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.indicators.Counted;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Post;
import org.nuanyang.reports.document.Wanted;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Walks;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.Marks;
import org.nuanyang.study.marks.exam.ExamKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every figure that a document could print, of each kind and voice, beside the same counted anew from the raw records. */
@DisplayName("成文的每一个数，都能从记录重新数出来")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class DocumentFiguresTest {
    private static final int SCHOOLS = 20;
    private static final int WEEKS = 8;
    private static final Map<String, String> NO_NOTES = Map.of("谈话次数", "0", "谈话学生数", "0", "关注学生数", "0", "留意数", "0", "支持数", "0", "危机数", "0", "待复评数", "0");

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
    @Autowired Tellings tellings;
    @Autowired Cases cases;
    @Autowired Documents documents;
    @Autowired Exams exams;
    @Autowired Marks marks;
    @Autowired Now now;
    @Autowired Environment environment;

    private final List<RandomSchool> schools = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> checked = new TreeSet<>();
    private int figures;
    private Counted there;
    private RawCounts raw;
    private Recount recount;
    private GoalCounts goals;
    private RecordCounts recordCounts;
    private RiskCounts risk;
    private StudyCounts study;

    @Test
    void areCountedAnewFromTheRecords() {
        var owner = Counted.owner(environment);
        there = new Counted("文" + System.nanoTime(), qingxi, orgs, roster, viewers);
        try (var connection = new SingleConnectionDataSource(environment.getRequiredProperty("nuanyang.database.url"), environment.getRequiredProperty("nuanyang.database.owner-user"),
                environment.getRequiredProperty("nuanyang.database.owner-password"), true)) {
            raw = new RawCounts(JdbcClient.create(connection), 990101, new HashMap<>());
            recount = new Recount(raw);
            goals = new GoalCounts(raw, recount);
            risk = new RiskCounts(raw);
            study = new StudyCounts(raw);
            live(owner);
            var concerns = new ConcernsLaid(owner, new Random(8));
            schools.forEach(school -> concerns.in(school, today()));
            schools.stream().filter(school -> !school.classes.isEmpty()).forEach(this::examine);
            var plans = new StudyLaid(owner, new Random(11));
            schools.forEach(school -> plans.in(school, today()));
            owner.sql("analyze").update();
            var choices = new HashMap<UUID, String>();
            schools.forEach(school -> choices.putAll(school.choices));
            recordCounts = new RecordCounts(raw, choices);
            schools.forEach(this::check);
            place(DocumentKind.SUMMARY, Voice.TOWNSHIP, org(there.township), there.somebody(Role.TOWNSHIP_OFFICER, there.township), true);
            place(DocumentKind.BULLETIN, Voice.COUNTY, org(qingxi.county), there.somebody(Role.COUNTY_OFFICER, qingxi.county), true);
            plan(DocumentKind.SCHEME, Voice.COUNTY, org(qingxi.county), there.somebody(Role.COUNTY_OFFICER, qingxi.county));
            assertThat(wrong).as("%d figures", figures).isEmpty();
            assertThat(neverTold()).as("names of which no figure was ever told").isEmpty();
            tamper(owner);
        } finally {
            now.pass(Duration.ofDays(-7L * WEEKS));
        }
    }

    /** The first class sits two exams; who is absent has no mark, a corrected mark is one mark. */
    private void examine(RandomSchool school) {
        var klass = school.classes.getFirst();
        var teacher = there.somebody(Role.HOMEROOM, klass.id());
        there.as(teacher, viewer -> {
            for (int i = 0; i < 2; i++) {
                var exam = exams.tell(school.school.id(), new Exams.New("单元" + i, ExamKind.UNIT, today().minusDays(20L * i + 3)), viewer);
                for (var points : List.of("61", "72")) {
                    var typed = new HashMap<ChildId, Marks.Typed>();
                    for (var line : marks.of(exam.id(), klass.id(), "语文", viewer).lines()) typed.put(line.child(), new Marks.Typed(typed.size() == 1 ? "缺考" : points, line.version()));
                    if (!marks.enter(exam.id(), klass.id(), "语文", "100", "", typed, viewer).isEmpty()) throw new AssertionError(typed);
                }
            }
            return null;
        });
    }

    private void live(JdbcClient owner) {
        var doors = new DocumentDoors(orgs, roster, going, pairings, letters, key, records, excuses, surveys, walks, now);
        for (var number = 0; number < SCHOOLS; number++) {
            var kinds = RandomSchool.Kind.values();
            schools.add(new RandomSchool(number, kinds[Math.min(number, kinds.length - 1)], there.township, there, doors));
            schools.getLast().owes(owner);
        }
        planning.catchUp();
        owner.sql("analyze").update();
        for (var week = 0; week < WEEKS; week++) {
            for (var school : schools) for (var step = 0; step < 7; step++) school.live();
            if (week == 4) schools.forEach(school -> planned(Voice.SCHOOL, school.school, school.principal, month(today()), month(today().minusMonths(1))));
            if (week == WEEKS - 1) schools.stream().filter(school -> !school.classes.isEmpty()).forEach(school ->
                    planned(Voice.CLASS, school.classes.getFirst(), there.somebody(Role.HOMEROOM, school.classes.getFirst().id()), term(2), term(1)));
            if (week % 3 == 1) schools.stream().filter(school -> school.kind == RandomSchool.Kind.THOROUGH).forEach(RandomSchool::doEverything);
            now.pass(Duration.ofDays(7));
            planning.catchUp();
            there.as(schools.getFirst().keeper, _ -> {
                kept.settle();
                return null;
            });
        }
    }

    private void planned(Voice voice, Org place, Account account, Stretch ahead, Stretch before) {
        there.as(account, viewer -> documents.make(new Wanted(DocumentId.next(), DocumentKind.PLAN, new Post(voice, place), ahead, null), viewer));
        goals.planned(spot(place, month(today())), ahead, before);
    }

    private void check(RandomSchool school) {
        place(DocumentKind.SUMMARY, Voice.SCHOOL, school.school, school.principal, true);
        if (school.kind == RandomSchool.Kind.USUAL && schools.indexOf(school) % 4 > 0) return;
        place(DocumentKind.BULLETIN, Voice.SCHOOL, school.school, school.principal, false);
        plan(DocumentKind.PLAN, Voice.SCHOOL, school.school, school.principal);
        var klass = school.classes.getFirst();
        var teacher = there.somebody(Role.HOMEROOM, klass.id());
        place(DocumentKind.SUMMARY, Voice.CLASS, klass, teacher, true);
        plan(DocumentKind.PLAN, Voice.CLASS, klass, teacher);
        own(DocumentKind.SUMMARY, Voice.PSYCHOLOGY, school, school.psychologist);
        plan(DocumentKind.PLAN, Voice.PSYCHOLOGY, school.school, school.psychologist);
        school.helpers.stream().filter(this::helps).findFirst().ifPresent(helper -> own(DocumentKind.SUMMARY, Voice.HELPER, school, helper));
        course(school);
    }

    /** Of the term, and of the month that is over. */
    private void place(DocumentKind kind, Voice voice, Org place, Account account, boolean term) {
        var spot = spot(place, term ? term(2) : month(today().minusMonths(1)));
        told(new Subject(kind, voice, place, account.id(), spot.stretch(), term ? term(1) : month(today().minusMonths(2)), term ? today() : spot.until()), account, spot, teller -> {
            if (teller.equals("indicators-goals")) return goals::of;
            if (recount.knows(teller)) return at -> recount.of(teller, at);
            if (RiskCounts.TELLERS.contains(teller)) return at -> risk.of(teller, at);
            if (teller.equals(StudyCounts.TELLER)) return study::of;
            return at -> recordCounts.of(teller, at, voice == Voice.CLASS || voice == Voice.SCHOOL);
        });
    }

    private void own(DocumentKind kind, Voice voice, RandomSchool school, Account account) {
        var who = account.id().value();
        var own = new HashMap<Spot, Map<String, String>>();
        told(new Subject(kind, voice, school.school, account.id(), term(2), month(today().minusMonths(1)), today()), account, spot(school.school, term(2)), teller -> at -> switch (teller) {
            case "pairing-own" -> recordCounts.pairings(who, at);
            case "care-own-children" -> recordCounts.children(who, at);
            case "care-own-lessons" -> recordCounts.ownLessons(who, at);
            case "mind-own" -> NO_NOTES;
            case "mind-work" -> recordCounts.mindWork(who, at);
            default -> teller.startsWith("care-own-") ? own.computeIfAbsent(at, there -> recordCounts.own(who, voice, there)) : null;
        });
    }

    private void course(RandomSchool school) {
        school.classes.stream().limit(school.kind == RandomSchool.Kind.THOROUGH ? school.classes.size() : 1).forEach(klass -> course(school, klass));
    }

    /** Of whom it is told is drawn anew each time; so many are that every name is told of somebody: moods only of whom some were noted. */
    private void course(RandomSchool school, Org klass) {
        var account = there.somebody(Role.HOMEROOM, klass.id());
        var offered = there.as(account, viewer -> cases.candidates(Voice.CLASS, klass, term(2), viewer));
        boolean thorough = school.kind == RandomSchool.Kind.THOROUGH;
        int told = 0;
        for (var each : offered) {
            if (told++ >= (thorough ? 20 : 1) && (!thorough || checked.contains("care-course 前段情绪次数"))) break;
            course(klass, account, each.child());
        }
    }

    private void course(Org klass, Account account, UUID child) {
        told(new Subject(DocumentKind.CASE, Voice.CLASS, klass, account.id(), term(2), null, today(), child), account, spot(klass, term(2)),
                teller -> at -> teller.equals("care-course") ? recordCounts.course(child, null, at) : null);
    }

    /** Of the month that comes, beside the one that is over. */
    private void plan(DocumentKind kind, Voice voice, Org place, Account account) {
        var spot = spot(place, month(today().plusMonths(1)));
        var before = month(today().minusMonths(1));
        told(new Subject(kind, voice, place, account.id(), spot.stretch(), before, today()), account, spot, teller -> at ->
                teller.equals("mind-own") ? NO_NOTES : recount.planned(teller, spot.during(month(today())), spot, spot.during(before)));
    }

    private interface Counting {
        @Nullable Map<String, String> of(Spot spot);
    }

    private interface Countings {
        Counting of(String teller);
    }

    private void told(Subject subject, Account account, Spot spot, Countings countings) {
        for (var teller : tellings.tellers()) {
            if (!teller.speaks(subject.kind(), subject.voice())) continue;
            var counting = countings.of(teller.key());
            var now = counting.of(spot);
            var where = teller.key() + " " + subject.kind() + " " + subject.voice() + " " + subject.place().name() + " " + subject.stretch().words() + " ";
            var before = subject.before() == null || now == null ? null : counting.of(spot.during(subject.before()));
            try {
                compare(where, "", teller, there.as(account, viewer -> teller.tell(subject, viewer)), now == null ? Map.of() : now, before);
            } catch (RuntimeException broken) {
                wrong.add(where + "is not told: " + broken);
            }
        }
    }

    private void compare(String where, String row, Teller teller, Map<String, Datum> data, Map<String, String> now, @Nullable Map<String, String> before) {
        data.forEach((name, datum) -> {
            if (datum instanceof Datum.Rows(var rows)) rows.forEach(each -> compare(where, name + "[" + each.key() + "].", teller, each.data(), now, before));
            if (!(datum instanceof Datum.Figure figure)) return;
            figures++;
            checked.add(teller.key() + " " + row.replaceAll("\\[.*", ".") + name);
            same(where + row + name, text(figure), now.get(row + name));
            var earlier = before(figure);
            if (earlier != null) same(where + row + name + "上期", earlier, before == null ? null : before.get(row + name));
            var origin = figure.origin();
            if (origin.definition().isBlank() || origin.period().isBlank() || origin.scope().isBlank()) wrong.add(where + row + name + " has no source: " + origin);
        });
    }

    private void same(String where, String told, @Nullable String counted) {
        if (!told.equals(counted)) wrong.add(where + ": told " + told + ", counted " + counted);
    }

    private static String text(Datum.Figure figure) {
        return switch (figure) {
            case Datum.Number number -> Long.toString(number.value());
            case Datum.Share share -> share.part() + "/" + share.whole();
        };
    }

    private static @Nullable String before(Datum.Figure figure) {
        return switch (figure) {
            case Datum.Number number -> number.before() == null ? null : number.before().toString();
            case Datum.Share share -> share.before() == null ? null : text(share.before());
        };
    }

    /** What twenty schools do not bring up proves nothing. */
    private Set<String> neverTold() {
        var never = new TreeSet<String>();
        for (var teller : tellings.tellers()) {
            teller.words().forEach(word -> {
                switch (word.type()) {
                    case NUMBER, SHARE -> never.add(teller.key() + " " + word.name());
                    case ROWS -> word.within().stream().filter(inner -> inner.type().ordinal() < 2).forEach(inner -> never.add(teller.key() + " " + word.name() + "." + inner.name()));
                    case PHRASE, DAY -> { }
                }
            });
        }
        never.removeAll(checked);
        return never;
    }

    /** A record that is lost behind the doors shows. */
    private void tamper(JdbcClient owner) {
        wrong.clear();
        raw.forget();
        var school = schools.stream().filter(each -> each.kind == RandomSchool.Kind.USUAL).findFirst().orElseThrow();
        owner.sql("update care.record set withdrawn_at = now(), withdrawn_by = id where id = (select id from care.record where school_id = :school and reached and withdrawn_at is null and kind = 'TALK' limit 1)")
                .param("school", school.school.id().value()).update();
        place(DocumentKind.SUMMARY, Voice.SCHOOL, school.school, school.principal, true);
        assertThat(wrong).as("a record withdrawn past the doors").isNotEmpty();
        tamperWithAttendance(owner, school);
        tamperWithEffects(owner, school);
    }

    /** The sums that were compared are those of the table: the doors see a change that the recount is not told of. */
    private void tamperWithAttendance(JdbcClient owner, RandomSchool school) {
        raw.forget();
        wrong.clear();
        var told = risk.of("risk-attendance", spot(school.school, term(2)));
        owner.sql("update risk.class_report set absent = on_roll, unexplained = 0 where school_id = :school").param("school", school.school.id().value()).update();
        told(new Subject(DocumentKind.SUMMARY, Voice.SCHOOL, school.school, school.principal.id(), term(2), null, today()), school.principal, spot(school.school, term(2)),
                teller -> at -> teller.equals("risk-attendance") ? told : null);
        assertThat(wrong).as("attendance changed past the doors").anyMatch(line -> line.startsWith("risk-attendance") && line.contains("缺勤人次"));
    }

    /** An effect that is lost past the doors shows. */
    private void tamperWithEffects(JdbcClient owner, RandomSchool school) {
        raw.forget();
        wrong.clear();
        var told = study.of(spot(school.school, term(2)));
        owner.sql("delete from study.plan_effect where county_id = 990101 and plan_id in (select plan.id from study.plan join roster.child on child.county_id = plan.county_id and child.id = plan.child_id where child.school_id = :school)")
                .param("school", school.school.id().value()).update();
        told(new Subject(DocumentKind.SUMMARY, Voice.SCHOOL, school.school, school.principal.id(), term(2), null, today()), school.principal, spot(school.school, term(2)),
                teller -> at -> teller.equals(StudyCounts.TELLER) ? told : null);
        assertThat(wrong).as("effects lost past the doors").anyMatch(line -> line.startsWith("study-plans") && line.contains("已看效果"));
    }

    private boolean helps(Account account) {
        return there.as(account, viewer -> !viewer.scope().children(Act.CARE).isEmpty());
    }

    private Spot spot(Org place, Stretch stretch) {
        var inside = orgs.tree(place.id()).stream().filter(org -> org.kind().hasClasses()).map(org -> org.id().value()).collect(Collectors.toSet());
        var klass = place.kind() == Org.Kind.CLASS;
        return new Spot(klass ? Set.of(place.parent().value()) : inside, klass ? place.id().value() : null, switch (place.kind()) {
            case COUNTY -> "TOWNSHIP";
            case TOWNSHIP -> "SCHOOL";
            case SCHOOL, TEACHING_POINT -> "CLASS";
            case CLASS -> "";
        }, stretch, today());
    }

    private static Stretch term(int number) {
        return number == 1 ? new Stretch(Stretch.Kind.TERM, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 31), "第一学期")
                : new Stretch(Stretch.Kind.TERM, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 10), "第二学期");
    }

    private static Stretch month(LocalDate day) {
        return new Stretch(Stretch.Kind.MONTH, day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()), day.getYear() + "年" + day.getMonthValue() + "月");
    }

    private Org org(OrgId id) {
        return orgs.find(id).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(now);
    }
}
