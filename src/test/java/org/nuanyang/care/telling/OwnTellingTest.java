package org.nuanyang.care.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Changed;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.care.record.RecordsFixture;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Telling;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.mind.NoteId;
import org.nuanyang.mind.SealedNotes;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@DisplayName("本人做的事")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class OwnTellingTest {
    private static final LocalDate TODAY = Qingxi.TODAY;
    private static final Stretch TERM = new Stretch(Stretch.Kind.TERM, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 5), "这段时间");

    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Environment environment;
    @Autowired Viewers viewers;
    @Autowired Orgs orgs;
    @Autowired Pairings pairings;
    @Autowired CareRecords records;
    @Autowired Tiers tiers;
    @Autowired SealedNotes notes;
    @Autowired Tellings tellings;
    @Autowired Cases cases;

    private Account helper;
    private ChildId mine;

    @BeforeEach
    void meet() {
        helper = colleague("李根生", Role.SUBJECT, qingxi.fourth.id());
        mine = child("吕小满");
        pair(helper, mine);
    }

    @Test
    void isToldToNobodyElse() {
        done(helper, mine, Matter.TALK, 1, Mood.CALM);
        var psychologist = colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi);
        var colleague = colleague("钱老师", Role.SUBJECT, qingxi.fourth.id());
        pair(colleague, child("石头"));
        var curious = List.of(colleague, colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi), colleague("何老师", Role.PSYCHOLOGY, qingxi.qingshi),
                colleague("陈科", Role.COUNTY_OFFICER, qingxi.county), colleague("王老师", Role.PSYCHOLOGY, qingxi.hewan));
        for (var voice : List.of(Voice.HELPER, Voice.PSYCHOLOGY)) {
            for (var kind : List.of(DocumentKind.SUMMARY, DocumentKind.PLAN)) {
                var subject = subject(kind, voice, voice == Voice.HELPER ? helper : psychologist, null);
                for (var teller : tellings.tellers().stream().filter(each -> each.speaks(kind, voice)).toList()) {
                    for (var other : curious) assertThatThrownBy(() -> as(other, viewer -> teller.tell(subject, viewer))).as(teller.key()).isInstanceOf(NotFound.class);
                }
            }
        }
    }

    @Test
    void isNothingForWhoHelpsNobodyAndCounselsNobody() {
        var teacher = colleague("孙老师", Role.SUBJECT, qingxi.fourth.id());
        for (var voice : List.of(Voice.HELPER, Voice.PSYCHOLOGY)) {
            assertThatThrownBy(() -> as(teacher, viewer -> tellings.of(subject(DocumentKind.SUMMARY, voice, teacher, null), viewer))).isInstanceOf(NotFound.class);
        }
        var elsewhere = colleague("王老师", Role.PSYCHOLOGY, qingxi.hewan);
        assertThatThrownBy(() -> as(elsewhere, viewer -> tellings.of(subject(DocumentKind.SUMMARY, Voice.PSYCHOLOGY, elsewhere, null), viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void countsWhatOneselfHasDoneForTheOwnChildren() {
        for (int day = 1; day <= 3; day++) done(helper, mine, Matter.TALK, day, null);
        var withdrawn = done(helper, mine, Matter.TALK, 4, null);
        Changed gone = as(helper, viewer -> records.withdraw(withdrawn, 1, "记错了人", viewer));
        assertThat(gone).isInstanceOf(Changed.Done.class);
        as(helper, viewer -> records.record(CareRecord.of(Matter.TALK, on(5, mine).attempted(), Map.of()), viewer));
        done(colleague("周敏", Role.HOMEROOM, qingxi.third.id()), mine, Matter.TALK, 6, null);
        done(helper, mine, Matter.HOME_VISIT, 7, null);
        var told = data("care-own-care", subject(DocumentKind.SUMMARY, Voice.HELPER, helper, null), helper);
        assertThat(value(told, "谈心次数")).isEqualTo(3);
        assertThat(value(told, "家访次数")).isEqualTo(1);
        assertThat(value(told, "谈心学生数")).isEqualTo(1);
        assertThat(value(told, "谈心应做")).isZero();
        assertThat(told).doesNotContainKey("成长日记次数");
        assertThat(said(subject(DocumentKind.SUMMARY, Voice.HELPER, helper, null), helper)).contains("与孩子谈心3次。").contains("LXM：记录4次，谈心3次，家访1次").doesNotContain("小满");
        assertThat(as(helper, viewer -> tellings.of(subject(DocumentKind.SUMMARY, Voice.HELPER, helper, null), viewer)).stream().flatMap(telling -> telling.children().stream()))
                .as("of whom it tells").containsOnly(mine.value());
    }

    @Test
    void tellsOfWhatLessonsWere() {
        var psychologist = colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi);
        for (int day = 1; day <= 3; day++) {
            var topic = day == 3 ? LessonTopic.ABUSE : LessonTopic.PSYCHOLOGY;
            made(psychologist, new CareRecord.GroupSession(on(day, mine), Matter.LESSON, topic, null, null, null, null));
        }
        made(psychologist, new CareRecord.CounsellingReference(on(4, mine), "县医院心理科"));
        made(psychologist, new CareRecord.CounsellingReference(on(5, mine), null));
        var subject = subject(DocumentKind.SUMMARY, Voice.PSYCHOLOGY, psychologist, null);
        var told = data("care-own-lessons", subject, psychologist);
        assertThat(value(told, "课题数")).isEqualTo(2);
        assertThat(value(told, "转介次数")).isEqualTo(1);
        assertThat(value(data("care-own-mind", subject, psychologist), "心理咨询次数")).isEqualTo(2);
        assertThat(said(subject, psychologist)).contains("课的主题有2个：心理健康2节、防侵害1节。").doesNotContain("县医院");
    }

    @Test
    void tellsOfCounsellingWhatOneselfDidAndWhatTheSchoolOwed() {
        var psychologist = colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi);
        var subject = subject(DocumentKind.SUMMARY, Voice.PSYCHOLOGY, psychologist, null);
        var children = Stream.of("甲", "乙", "丙", "丁", "戊").map(each -> child("吕小" + each)).toList();
        for (var child : children.subList(0, 4)) made(psychologist, new CareRecord.CounsellingReference(on(4, child), null));
        var few = data("care-own-mind", subject, psychologist);
        assertThat(few).doesNotContainKey("心理咨询学生数");
        assertThat(((Datum.Number) few.get("心理咨询应做")).origin().definition()).contains("全校");
        assertThat(said(subject, psychologist)).contains("我做心理咨询4次。", "来咨询的学生不足五名").doesNotContain("应由我");
        made(psychologist, new CareRecord.CounsellingReference(on(4, children.getLast()), null));
        assertThat(value(data("care-own-mind", subject, psychologist), "心理咨询学生数")).isEqualTo(5);
        assertThat(tellings.shipped(tellings.teller("care-own-mind"))).doesNotContain("应由我", "应安排的");
    }

    @Test
    void tellsNoNumberSmallEnoughToTellWho() {
        var psychologist = colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi);
        heeded(psychologist, mine);
        var subject = subject(DocumentKind.SUMMARY, Voice.PSYCHOLOGY, psychologist, null);
        int heeded = as(psychologist, tiers::list).size(); // others of this school may stand there
        var told = data("mind-own", subject, psychologist);
        if (heeded < 5) assertThat(told).doesNotContainKeys("关注学生数", "支持数").containsEntry("关注情形", new Datum.Phrase("少"));
        else assertThat(Stream.of("关注学生数", "留意数", "支持数", "危机数").filter(told::containsKey).map(name -> value(told, name))).noneMatch(shown -> shown > 0 && shown < 5);
    }

    @Test
    void tellsNotHowOftenAFewWereSpokenWith() {
        var psychologist = colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi);
        var subject = subject(DocumentKind.SUMMARY, Voice.PSYCHOLOGY, psychologist, null);
        assertThat(data("mind-own", subject, psychologist)).containsEntry("谈话情形", new Datum.Phrase("无"));
        var children = Stream.of("甲", "乙", "丙", "丁", "戊").map(each -> child("吕小" + each)).toList();
        for (var child : children.subList(0, 4)) for (int note = 0; note < 2; note++) noted(psychologist, child);
        assertThat(data("mind-own", subject, psychologist)).doesNotContainKeys("谈话次数", "谈话学生数").containsEntry("谈话情形", new Datum.Phrase("少"));
        assertThat(said(subject, psychologist)).contains("涉及的学生不足五名");
        noted(psychologist, children.getLast());
        assertThat(value(data("mind-own", subject, psychologist), "谈话次数")).isEqualTo(9);
    }

    @Test
    void tellsNothingOfAPastDayOfWhoNeedsAttentionToday() {
        var psychologist = colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi);
        heeded(psychologist, mine);
        var past = new Subject(DocumentKind.SUMMARY, Voice.PSYCHOLOGY, place(), psychologist.id(), past(20), null, TODAY.minusDays(20), null);
        assertThat(data("mind-own", past, psychologist)).containsKey("谈话情形").doesNotContainKeys("关注情形", "关注学生数", "复评情形", "待复评数");
        assertThat(said(past, psychologist)).doesNotContain("列入关注");
    }

    @Test
    void blamesNobodyForATimeBeforeThePairing() {
        var before = new Subject(DocumentKind.SUMMARY, Voice.HELPER, place(), helper.id(), past(11), null, TODAY.minusDays(11), null);
        assertThat(said(before, helper)).contains("都是").doesNotContain("LXM", "没有一条关爱记录", "新结的");
        assertThat(value(data("pairing-own", before, helper), "新结对人数")).isZero();
        var since = new Subject(DocumentKind.SUMMARY, Voice.HELPER, place(), helper.id(), past(9), null, TODAY.minusDays(9), null);
        assertThat(said(since, helper)).contains("与我结对的学生有1名", "LXM：这段时间没有留下记录");
    }

    private static Stretch past(int days) {
        return new Stretch(Stretch.Kind.TERM, LocalDate.of(2025, 9, 1), TODAY.minusDays(days), "那段时间");
    }

    private void noted(Account psychologist, ChildId child) {
        Map<String, Refusal> refused = as(psychologist, viewer -> notes.write(NoteId.next(), child, TODAY, "谈了一次", viewer));
        assertThat(refused).isEmpty();
    }

    @Test
    void makesACaseOfAnOwnChildWithEnoughOnRecordAndNamesNobody() {
        var told = offered(true);
        for (int day = 1; day <= 6; day++) done(helper, told, day % 2 == 0 ? Matter.TALK : Matter.HOME_VISIT, day, day > 3 ? Mood.LOW : Mood.CHEERFUL);
        for (int others = 0; others < 4; others++) child("小伴");
        var said = said(subject(DocumentKind.CASE, Voice.HELPER, helper, told), helper);
        assertThat(said).contains("女生").contains("三年级").contains("祖辈").contains("留下记录6次").contains("后一半3次里一次也没有").doesNotContain("小满", "LXM", "青石", "1班", "青石村", "广州");
        assertThat(candidates()).containsExactly(told.value());
    }

    @Test
    void makesACaseOfNothingToldInNeedOrInConfidence() {
        for (int day = 1; day <= 5; day++) done(helper, mine, Matter.TALK, day, null);
        for (var closed : List.of(Matter.GIFT, Matter.LIFE_CARE, Matter.DIARY)) done(helper, mine, closed, 6, null);
        made(colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi), new CareRecord.CounsellingReference(on(6, mine), null));
        noCase(subject(DocumentKind.CASE, Voice.HELPER, helper, mine), helper);
        done(helper, mine, Matter.HOME_VISIT, 7, null);
        assertThat(said(subject(DocumentKind.CASE, Voice.HELPER, helper, mine), helper)).contains("留下记录6次").doesNotContain("心理咨询", "慰问", "生活照料", "日记");
    }

    @Test
    void makesNoCaseOfLittleOfOthersOrOfWhoNeedsAttention() {
        done(helper, mine, Matter.TALK, 1, null);
        noCase(subject(DocumentKind.CASE, Voice.HELPER, helper, mine), helper);
        for (int day = 2; day <= 8; day++) done(helper, mine, Matter.TALK, day, null);
        assertThat(said(subject(DocumentKind.CASE, Voice.HELPER, helper, mine), helper)).isNotEmpty();
        var colleague = colleague("钱老师", Role.SUBJECT, qingxi.fourth.id());
        pair(colleague, child("石头"));
        noCase(subject(DocumentKind.CASE, Voice.HELPER, colleague, mine), colleague);
        noCase(subject(DocumentKind.CASE, Voice.HELPER, helper, mine), colleague);
        noCase(subject(DocumentKind.CASE, Voice.HELPER, helper, null), helper);
        var homeroomElsewhere = colleague("方婷", Role.HOMEROOM, qingxi.fourth.id());
        noCase(subject(DocumentKind.CASE, Voice.CLASS, homeroomElsewhere, mine), homeroomElsewhere);
        heeded(colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi), mine);
        noCase(subject(DocumentKind.CASE, Voice.HELPER, helper, mine), helper);
        assertThat(candidates()).isEmpty();
    }

    @Test
    void offersNotEverybodySoThatNobodyLearnsWhoIsKeptOut() {
        assertThat(Stream.generate(UUID::randomUUID).limit(600).filter(child -> !cases.offered(child)).count()).isBetween(130L, 270L);
        var left = offered(false);
        for (int day = 1; day <= 6; day++) done(helper, left, Matter.TALK, day, null);
        assertThat(candidates()).isEmpty();
    }

    @Test
    void tellsOfAChildOnlyWhatFiveShare() {
        var school = orgs.add(qingxi.township, new NewOrg(Org.Kind.SCHOOL, "松坡小学" + UUID.randomUUID(), null, Set.of(Stage.PRIMARY), null, null, null), qingxi.product);
        var klass = orgs.ensureClass(school, Stage.PRIMARY, 2023, 1).id();
        var somebody = colleague("韩老师", Role.SUBJECT, klass);
        var girl = child("吕小满", Sex.FEMALE, school, klass);
        for (int girls = 0; girls < 3; girls++) child("小伴", Sex.FEMALE, school, klass);
        pair(somebody, girl, school);
        for (int day = 1; day <= 6; day++) done(somebody, girl, Matter.TALK, day, null);
        var subject = new Subject(DocumentKind.CASE, Voice.HELPER, orgs.find(school).orElseThrow(), somebody.id(), TERM, null, TODAY, girl.value());
        assertThat(said(subject, somebody)).as("four in care").contains("（化名）。", "留下记录6次").doesNotContain("女生", "三年级", "祖辈");
        child("小伴", Sex.MALE, school, klass);
        assertThat(said(subject, somebody)).as("four girls of five").contains("（化名），三年级，平时由祖辈照料。").doesNotContain("女生");
        child("小伴", Sex.FEMALE, school, klass);
        assertThat(said(subject, somebody)).contains("（化名），三年级，女生，平时由祖辈照料。");
    }

    private ChildId offered(boolean offered) {
        for (;;) {
            var child = child("吕小满");
            if (cases.offered(child.value()) != offered) continue;
            pair(helper, child);
            return child;
        }
    }

    private List<UUID> candidates() {
        return as(helper, viewer -> cases.candidates(Voice.HELPER, place(), TERM, viewer).stream().map(Cases.Candidate::child).toList());
    }

    private void noCase(Subject subject, Account asked) {
        assertThatThrownBy(() -> as(asked, viewer -> tellings.of(subject, viewer))).isInstanceOf(NotFound.class);
    }

    private Subject subject(DocumentKind kind, Voice voice, Account author, ChildId child) {
        var place = voice == Voice.CLASS ? orgs.find(qingxi.fourth.id()).orElseThrow() : place();
        return new Subject(kind, voice, place, author.id(), TERM, null, TODAY, child == null ? null : child.value());
    }

    private Org place() {
        return orgs.find(qingxi.qingshi).orElseThrow();
    }

    private Map<String, Datum> data(String key, Subject subject, Account asked) {
        return as(asked, viewer -> tellings.teller(key).tell(subject, viewer));
    }

    private static long value(Map<String, Datum> told, String name) {
        return ((Datum.Number) told.get(name)).value();
    }

    private String said(Subject subject, Account asked) {
        return as(asked, viewer -> tellings.of(subject, viewer)).stream().map(Telling::body).flatMap(List::stream).map(OwnTellingTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Grid grid -> grid.lines().stream().flatMap(List::stream).map(Block.Paragraph::text).collect(Collectors.joining("\t"));
            case Block.PageBreak _ -> "";
        };
    }

    private Account colleague(String name, Role role, OrgId org) {
        return qingxi.with("o" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = viewers.find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private ChildId child(String name) {
        return child(name, Sex.FEMALE, qingxi.qingshi, qingxi.third.id());
    }

    private ChildId child(String name, Sex sex, OrgId school, OrgId klass) {
        var facts = new Facts().with(NAME, name).with(SEX, sex).with(BIRTH, RoughDate.parse("2017-05-21")).with(VILLAGE, "青石村")
                .with(FATHER_NAME, "满志强").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(MOTHER_NAME, "李春梅").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER);
        ChildId child = as(colleague("孙丽", Role.FILE_KEEPER, school),
                viewer -> ((EnrolOutcome.Enrolled) roster.enrol(school, klass, facts, Source.PAGE, viewer)).id());
        var owner = new RecordsFixture(qingxi, roster, environment).owner();
        owner.sql("update roster.child set enrolled_on = date '2025-09-01' where id = :id").param("id", child.value()).update();
        owner.sql("update roster.enrolment set from_on = date '2025-09-01' where child_id = :id").param("id", child.value()).update();
        return child;
    }

    private void pair(Account teacher, ChildId child) {
        pair(teacher, child, qingxi.qingshi);
    }

    private void pair(Account teacher, ChildId child, OrgId school) {
        var match = new Match(new HelperRef(HelperRef.By.ACCOUNT, teacher.id().value()), child, PairingKind.STAFF, TODAY.minusDays(10), false);
        List<Refusal> refused = as(colleague("刘志远", Role.PRINCIPAL, school), viewer -> pairings.pair(List.of(match), viewer));
        assertThat(refused).isEmpty();
    }

    private void heeded(Account psychologist, ChildId child) {
        Map<String, Refusal> refused = as(psychologist, viewer -> tiers.set(child, new Tiers.Told(0, Tier.SUPPORT, "每天问候一次", TODAY.plusDays(30)), viewer));
        assertThat(refused).isEmpty();
    }

    private static Common on(int daysAgo, ChildId child) {
        return Common.of(RecordId.next(), List.of(child), TODAY.minusDays(daysAgo), Mode.IN_PERSON);
    }

    private RecordId done(Account who, ChildId child, Matter matter, int daysAgo, Mood mood) {
        var common = on(daysAgo, child);
        var moods = mood == null ? Map.<ChildId, Mood>of() : Map.of(child, mood);
        return made(who, CareRecord.of(matter, new Common(common.id(), common.children(), common.day(), null, null, common.mode(), true, null, common.parties(), moods,
                common.topics(), common.priorities(), common.also(), "广州", null, List.of()), Map.of()));
    }

    private RecordId made(Account who, CareRecord record) {
        var recorded = as(who, viewer -> records.record(record, viewer));
        assertThat(recorded).isInstanceOf(Recorded.Created.class);
        return record.id();
    }
}
