package org.nuanyang.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.care.record.RecordsFixture.in;
import static org.nuanyang.care.record.RecordsFixture.on;
import static org.nuanyang.care.record.RecordsFixture.talk;
import static org.nuanyang.roster.Fact.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.quota.Planning;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.RecordsFixture;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sample;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.retention.Erasing;
import org.nuanyang.protection.retention.Holds;
import org.nuanyang.protection.retention.Retention;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Post;
import org.nuanyang.reports.document.Wanted;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Recount;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.portrait.Portraits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("保存期限与销毁")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class RetentionTest {
    /** What may still carry the number of an erased file: what happened to it as a figure, and the books of the erasure. */
    private static final Set<String> KEPT = Set.of("roster.child", "roster.enrolment", "roster.spell", "roster.survey_finding", "care.quota", "audit.entry",
            "protection.erasure_item", "protection.hold", "indicators.child_month", "indicators.reached_month", "risk.harm_report");

    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Environment environment;
    @Autowired CareRecords records;
    @Autowired KeyChildren keyChildren;
    @Autowired Consents consents;
    @Autowired Portraits portraits;
    @Autowired Retention retention;
    @Autowired Holds holds;
    @Autowired Erasing erasing;
    @Autowired Recount recount;
    @Autowired Planning planning;
    @Autowired KeptFigures figures;
    @Autowired Pairings pairings;
    @Autowired Orgs orgs;
    @Autowired Documents documents;
    @Autowired DataSource dataSource;
    @Autowired TransactionTemplate transactions;

    private RecordsFixture fixture;
    private Viewer officer;
    private Viewer keeper;
    private Viewer homeroom;

    @BeforeEach
    void meet() {
        fixture = new RecordsFixture(qingxi, roster, environment);
        officer = viewers.find(qingxi.product.county(), qingxi.with("o" + UUID.randomUUID().toString().substring(0, 12), "陈科", Role.COUNTY_OFFICER, qingxi.county).id()).orElseThrow();
        keeper = fixture.viewer(Role.FILE_KEEPER, qingxi.qingshi);
        homeroom = fixture.viewer(Role.HOMEROOM, qingxi.third.id());
    }

    @Test
    void areNobodysButTheCountys() {
        for (var other : List.of(keeper, fixture.viewer(Role.PRINCIPAL, qingxi.qingshi), fixture.viewer(Role.SUPERVISOR, qingxi.county), fixture.viewer(Role.ADMINISTRATOR, qingxi.county))) {
            assertThatThrownBy(() -> in(other, () -> retention.due(1, other))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(other, () -> retention.order(1, other))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(other, () -> retention.decide(1, 15, other))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> in(other, () -> holds.onSchool(qingxi.qingshi, "x", other))).isInstanceOf(NotFound.class);
        }
    }

    @Test @DisplayName("到期的档案销毁以后，任何表里都没有这个学生的内容；应做、已做的数目还在")
    void leaveNothingInAnyTable() {
        var child = fullFile("满到期");
        var sibling = fullFile("满弟弟");
        countedInFigures(child);
        ofConcern(child);
        ofStudy(child);
        leave(child, "2022-06-30");
        fixture.owner().sql("delete from care.replan where child_id = :id").param("id", child.value()).update();
        var before = rowsWith(child);
        assertThat(before.keySet()).contains("roster.amendment", "roster.parent", "files.file", "protection.consent", "pairing.key_child", "care.record_child", "care.latest", "notices.message",
                "access.duty", "indicators.child_month", "indicators.presence", "risk.level", "risk.signal", "risk.attendance", "risk.aid_case", "risk.referral", "risk.dropout_case", "roster.heed_sign", "study.mark", "study.plan",
                "study.turning", "study.village_member", "study.village_attendance", "roster.study_sign");
        long quotas = before.getOrDefault("care.quota", 0L);
        assertThat(quotas).isPositive();
        int siblings = rowsWith(sibling).size();
        assertThat(tellOf("满到期")).isNotEmpty();

        var ordered = order();
        assertThat(erasing.goOn()).isPositive();
        var after = rowsWith(child);
        assertThat(KEPT).containsAll(after.keySet());
        assertThat(after.get("care.quota")).isEqualTo(quotas);
        assertThat(tellOf("满到期")).as("the name, in any column of any table").isEmpty();
        assertThat(fixture.owner().sql("select concat_ws(' ', guardian_relation, township, boarding, key, sex, counts) from indicators.child_month where child_id = :id").param("id", child.value())
                .query(String.class).single()).as("nothing but how it counted").isEqualTo("f FEMALE COUNTS");
        assertThat(fixture.owner().sql("select count(*) from care.replan where child_id = :id").param("id", child.value()).query(Long.class).single()).isZero();
        assertThat(fixture.owner().sql("select erased_on::text || birth_precision || sex from roster.child where id = :id").param("id", child.value()).query(String.class).single())
                .isEqualTo("2026-03-12YEARFEMALE");
        assertThat(rowsWith(sibling)).as("the brother's file stays whole").hasSize(siblings);
        boolean still = in(keeper, () -> roster.files(List.of(child), keeper).isEmpty());
        assertThat(still).isTrue();

        assertThat(erasing.goOn()).as("run again").isZero();
        var erasure = in(officer, () -> retention.erasure(ordered, officer));
        assertThat(erasure.waiting()).isZero();
        assertThat(erasure.finishedAt()).isNotNull();
        assertThat(erasure.rows()).isGreaterThan(10);
        assertThat(erasure.hash()).hasSize(64);
        assertThat(fixture.owner().sql("select action from audit.entry where subject_id = :id order by seq desc limit 1").param("id", child.value()).query(String.class).single()).isEqualTo("child.erased");

        var kept = telling(child.toString());
        fixture.owner().sql("update roster.child set counts_until = '2026-03-01' where id = :id").param("id", child.value()).update();
        recount.recount(qingxi.product.county(), Qingxi.TODAY);
        planning.plan(qingxi.product.county(), List.of(child));
        settle();
        assertThat(telling(child.toString())).as("what is counted and planned anew leaves past figures alone").isEqualTo(kept);
    }

    @Test @DisplayName("单独讲到这名学生的文稿一并删去，哪怕只写首字母；讲别人的还在")
    void takeEveryPaperThatToldOfTheChild() {
        var child = fixture.child("满成文", qingxi.third.id());
        var own = ownSummary(child);
        var others = ownSummary(fixture.child("满同桌", qingxi.third.id()));
        assertThat(rowsWith(child)).containsEntry("reports.told_of", 1L);
        leave(child, "2021-06-30");
        order();
        erasing.goOn();
        assertThat(rowsWith(child)).doesNotContainKey("reports.told_of");
        assertThat(KEPT).containsAll(rowsWith(child).keySet());
        assertThat(telling(own.toString()).keySet()).as("told of the child by initials").containsOnly("audit.entry");
        assertThat(telling(others.toString())).containsKeys("reports.document", "reports.told_of");
    }

    @Test @DisplayName("每一张有学生编号的表，不是留作统计，就在某个销毁函数里")
    void reachEveryTableThatHasAChild() {
        assertThat(unreached()).isEmpty();
        fixture.owner().sql("create table care.violator (county_id integer, child_id uuid)").update();
        try {
            assertThat(unreached()).containsExactly("care.violator");
        } finally {
            fixture.owner().sql("drop table care.violator").update();
        }
    }

    @Test
    void areStoppedByAHoldOnAChildOrASchool() {
        var held = fullFile("满暂停");
        var late = fullFile("满后停");
        leave(held, "2021-06-30");
        leave(late, "2021-07-01");
        long before = in(officer, () -> retention.due(1, officer)).total();
        Optional<?> refused = in(officer, () -> holds.onChild(held.value(), "家长提起诉讼", officer));
        assertThat(refused).isEmpty();
        Optional<?> again = in(officer, () -> holds.onChild(held.value(), "家长提起诉讼", officer));
        assertThat(again).as("twice").isPresent();
        assertThat(in(officer, () -> retention.due(1, officer)).total()).isEqualTo(before - 1);
        var ordered = order();
        in(officer, () -> holds.onChild(late.value(), "公安调取", officer));
        erasing.goOn();
        var erasure = in(officer, () -> retention.erasure(ordered, officer));
        assertThat(erasure.held()).isEqualTo(1);
        assertThat(tellOf("满暂停")).isNotEmpty();
        assertThat(tellOf("满后停")).isNotEmpty();
        assertThatThrownBy(() -> in(officer, () -> transactions.execute(_ -> JdbcClient.create(dataSource).sql("select roster.erase(array[:id]::uuid[], date '2026-03-12')")
                .param("id", late.value()).query(Integer.class).single()))).hasMessageContaining("not ordered, or held");
        for (var hold : in(officer, () -> holds.all(officer))) in(officer, () -> holds.lift(hold.id(), "案件已结", officer));
        in(officer, () -> holds.onSchool(qingxi.qingshi, "全校审计", officer));
        assertThat(in(officer, () -> retention.due(1, officer)).items()).noneMatch(file -> file.school().equals(qingxi.qingshi.value()));
        for (var hold : in(officer, () -> holds.all(officer))) if (hold.liftedAt() == null) in(officer, () -> holds.lift(hold.id(), "审计结束", officer));
        assertThat(in(officer, () -> retention.due(1, officer)).items()).anyMatch(file -> file.child().equals(held.value()));
    }

    @Test
    void spareWhoeverHasComeBackMeanwhile() {
        var child = fullFile("满返校");
        leave(child, "2021-06-30");
        var ordered = order();
        fixture.owner().sql("update roster.child set left_on = null, left_why = null where id = :id").param("id", child.value()).update();
        erasing.goOn();
        assertThat(in(officer, () -> retention.erasure(ordered, officer)).back()).isEqualTo(1);
        assertThat(tellOf("满返校")).isNotEmpty();
    }

    @Test @DisplayName("县里定的年限；人数与页面上的不同就不办")
    void followTheCountysYears() {
        var child = fullFile("满五年");
        leave(child, "2022-03-12");
        assertThat(in(officer, () -> retention.due(1, officer)).items()).anyMatch(file -> file.child().equals(child.value()));
        List<?> never = in(officer, () -> retention.decide(0, 31, officer));
        assertThat(never).hasSize(2);
        in(officer, () -> retention.decide(5, 15, officer));
        assertThat(in(officer, () -> retention.due(1, officer)).items()).noneMatch(file -> file.child().equals(child.value()));
        in(officer, () -> retention.decide(4, 15, officer));
        assertThat(in(officer, () -> retention.due(1, officer)).items()).anyMatch(file -> file.child().equals(child.value()));
        long due = in(officer, () -> retention.due(1, officer)).total();
        assertThat(in(officer, () -> retention.order(due + 1, officer)).refusal()).isNotNull();
        in(officer, () -> retention.decide(3, 15, officer));
    }

    @Test
    void goOnWhereAServerHasStopped() {
        var children = new ArrayList<ChildId>();
        for (int i = 0; i < 3; i++) children.add(fullFile("满停电" + i));
        children.forEach(child -> leave(child, "2020-06-30"));
        var ordered = order();
        fixture.owner().sql("alter function care.erase(uuid[]) rename to stopped").update();
        assertThatThrownBy(() -> erasing.goOn());
        assertThat(children).allSatisfy(child -> assertThat(rowsWith(child)).as("nothing by halves").containsKey("roster.parent"));
        assertThat(in(officer, () -> retention.erasure(ordered, officer)).waiting()).isGreaterThanOrEqualTo(3);
        fixture.owner().sql("alter function care.stopped(uuid[]) rename to erase").update();
        assertThat(erasing.goOn()).isGreaterThanOrEqualTo(3);
        assertThat(in(officer, () -> retention.erasure(ordered, officer)).finishedAt()).isNotNull();
    }

    private UUID order() {
        long due = in(officer, () -> retention.due(1, officer)).total();
        var ordered = in(officer, () -> retention.order(due, officer));
        assertThat(ordered.refusal()).isNull();
        return ordered.id();
    }

    /** Of whoever is paired with this child alone. */
    private DocumentId ownSummary(ChildId child) {
        var helper = qingxi.with("h" + UUID.randomUUID().toString().substring(0, 12), "李根生", Role.SUBJECT, qingxi.fourth.id());
        var principal = fixture.viewer(Role.PRINCIPAL, qingxi.qingshi);
        var match = new Match(new HelperRef(HelperRef.By.ACCOUNT, helper.id().value()), child, PairingKind.STAFF, Qingxi.TODAY.minusDays(10), false);
        List<?> refused = in(principal, () -> pairings.pair(List.of(match), principal));
        assertThat(refused).isEmpty();
        var author = viewers.find(qingxi.product.county(), helper.id()).orElseThrow();
        var school = orgs.find(qingxi.qingshi).orElseThrow();
        var stretch = new Stretch(Stretch.Kind.MONTH, Qingxi.TODAY.withDayOfMonth(1), Qingxi.TODAY.withDayOfMonth(31), "2026年3月");
        return in(author, () -> documents.make(new Wanted(DocumentId.next(), DocumentKind.SUMMARY, new Post(Voice.HELPER, school), stretch, null), author)).id();
    }

    private ChildId fullFile(String name) {
        var child = fixture.child(name, qingxi.third.id());
        var told = new Facts().with(FATHER_NAME, name + "之父").with(FATHER_PHONE, new Phone("14200001111")).with(GUARDIAN_NAME, name + "之祖母").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                .with(SEX, Sex.FEMALE).with(BIRTH, RoughDate.parse("2017-05-21"));
        in(keeper, () -> roster.amend(child, roster.open(child, keeper).version(), told, Set.of(), Source.PAGE, keeper));
        in(keeper, () -> consents.record(child.value(), new Consent.Told(ConsentPurpose.PHOTO, Consent.Answer.GIVEN, Giver.FATHER, name + "之父", Consent.How.ON_PAPER, null, Qingxi.TODAY), Optional.empty(), keeper));
        var photo = (Content.Reading.Readable) Content.picture(Sample.photo(60, 80, 1));
        in(keeper, () -> portraits.set(child, name + ".jpg", photo.content(), keeper));
        in(homeroom, () -> keyChildren.mark(child, name + "需要多关心", homeroom));
        in(homeroom, () -> records.record(talk(on(Qingxi.TODAY, child)), homeroom));
        var account = fixture.account();
        qingxi.helping(account, child.value());
        fixture.owner().sql("""
                insert into notices.message (county_id, id, account_id, matter, words_key, args_sealed, link, urgent, sent_at)
                values (:county, gen_random_uuid(), :account, 'x', 'x', '\\x00', '/children/' || :child, false, now())
                """).param("county", qingxi.product.county()).param("account", account.id().value()).param("child", child.toString()).update();
        fixture.owner().sql("""
                insert into care.duty (county_id, id, matter, fulfilled_by, owed_by, times, per, season, cohort, makeup_days, minutes, from_on, until_on, made_by, made_at)
                select :county, gen_random_uuid(), 'TALK', '{TALK}', 'HOMEROOM', 2, 'MONTH', 'TEACHING', 'ALL', 0, 0, '2021-01-01', '2021-06-30', gen_random_uuid(), now()
                 where not exists (select from care.duty where county_id = :county)
                """).param("county", qingxi.product.county()).update();
        fixture.owner().sql("""
                insert into care.quota (county_id, child_id, duty_id, period_from, covers_from, covers_until, period_until, makeup_until, school_id, owed, done)
                select :county, :child, id, '2021-03-01', '2021-03-01', '2021-03-31', '2021-03-31', '2021-03-31', :school, 2, 1 from care.duty where county_id = :county limit 1
                on conflict do nothing
                """).param("county", qingxi.product.county()).param("child", child.value()).param("school", qingxi.qingshi.value()).update();
        return child;
    }

    /** As of today, and as of a month in which the child was a key child. */
    private void countedInFigures(ChildId child) {
        settle();
        fixture.owner().sql("""
                insert into indicators.child_month
                select date '2021-03-01', state.* from indicators.child_state as state where child_id = :child
                """).param("child", child.value()).update();
        fixture.owner().sql("""
                update indicators.child_month set counts = 'COUNTS', key = true, boarding = true, township = '青石镇', guardian_relation = 'PATERNAL_GRANDMOTHER' where child_id = :child
                """).param("child", child.value()).update();
    }

    private void settle() {
        in(officer, () -> {
            figures.settle();
            return true;
        });
    }

    private void leave(ChildId child, String on) {
        fixture.owner().sql("update roster.child set left_on = :on::date, left_why = 'GRADUATED', enrolled_on = '2018-09-01' where id = :id").param("on", on).param("id", child.value()).update();
        fixture.owner().sql("update roster.enrolment set from_on = '2018-09-01', until_on = :on::date, ended = 'GRADUATED' where child_id = :id").param("on", on).param("id", child.value()).update();
    }

    /** Every table in which the number of this child stands in any column. */
    private Map<String, Long> rowsWith(ChildId child) {
        return telling(child.toString());
    }

    private Set<String> tellOf(String name) {
        return telling(name).keySet();
    }

    private Map<String, Long> telling(String text) {
        var found = new TreeMap<String, Long>();
        for (var table : tables()) {
            long rows = fixture.owner().sql("select count(*) from " + table + " as it where strpos(it::text, :text) > 0").param("text", text).query(Long.class).single();
            if (rows > 0) found.put(table, rows);
        }
        return found;
    }

    private List<String> tables() {
        return fixture.owner().sql("""
                select schemaname || '.' || tablename from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema')
                   and not exists (select from pg_inherits where inhrelid = (schemaname || '.' || tablename)::regclass)
                """).query(String.class).list();
    }

    /** Laid past the doors: a plan that lives with its parts, what turns, a village group. */
    private void ofStudy(ChildId child) {
        var id = UUID.randomUUID();
        for (var sql : List.of(
                "insert into study.plan (county_id, id, child_id, owner, from_on, until_on, begun_by, begun_at) values (:county, :id, :child, :by, '2022-03-01', '2022-06-30', :by, now())",
                "insert into study.plan_version (county_id, plan_id, version, written_by, written_on, written_at) values (:county, :id, 1, :by, '2022-03-01', now())",
                "insert into study.plan_part (county_id, plan_id, version, line, subject, analysis_sealed, content_sealed, hours, goal_sealed, teacher_name) values (:county, :id, 1, 1, '数学', '\\x01', '\\x01', '周二', '\\x01', '吴燕')",
                "insert into study.turning (county_id, id, child_id, subject, strengths_sealed, hard_sealed, owner, begun_on, begun_at) values (:county, :id, :child, '数学', '\\x01', '\\x01', :by, '2022-03-01', now())",
                "insert into study.village_group (county_id, id, school_id, name, village, place, hours, adult, guide, from_on, until_on, made_by, made_at) values (:county, :id, (select school_id from roster.child where id = :child), '石桥组', '石桥村', '村委会', '周六', '张婶', :by, '2022-03-01', '2022-06-30', :by, now())",
                "insert into study.village_member (county_id, group_id, child_id, name, leads, from_on) values (:county, :id, :child, '满到期', true, '2022-03-01')",
                "insert into study.village_session (county_id, group_id, number, on_day, done, adult, told_by, told_at) values (:county, :id, 1, '2022-03-12', '读书', '张婶', :by, now())",
                "insert into study.village_attendance (county_id, group_id, number, child_id, there) values (:county, :id, 1, :child, true)"))
            fixture.owner().sql(sql).param("county", qingxi.product.county()).param("id", id).param("child", child.value()).param("by", keeper.account().value()).update();
    }

    private void ofConcern(ChildId child) {
        for (var row : List.of(
                "insert into risk.level (county_id, child_id, version, level, reason_sealed, review_on, set_by, set_on, set_at) values (990101, :id, 1, 'KEY', 'x', '2026-04-01', :by, '2026-03-01', now())",
                "insert into risk.signal (county_id, id, child_id, kind, key, cause, since, proposes, evidence_sealed, found_on, found_at, told_on) "
                        + "values (990101, gen_random_uuid(), :id, 'ABSENT', '', '', '2026-03-01', 'WATCH', 'x', '2026-03-01', now(), '2026-03-01')",
                "insert into risk.attendance (county_id, child_id, on_day, version, school_id, class_id, mark, set_by, set_at) values (990101, :id, '2022-06-01', 1, :school, :class, 'TRUANT', :by, now())",
                "insert into risk.aid_case (county_id, id, child_id, ground, reason_sealed, marked_on, marked_by, marked_at) values (990101, gen_random_uuid(), :id, 'SUPPORT', 'x', '2022-06-01', :by, now())",
                "insert into risk.referral (county_id, id, child_id, body, office, person, matter_sealed, sent_on, due_on, written_by, written_at) "
                        + "values (990101, gen_random_uuid(), :id, 'HOSPITAL', 'x', 'x', 'x', '2022-06-01', '2022-06-08', :by, now())",
                "insert into risk.dropout_case (county_id, id, child_id, school_id, began_on, ground, days_away, opened_by, opened_at) values (990101, gen_random_uuid(), :id, :school, '2022-06-01', 'TOLD', 0, :by, now())",
                "insert into study.exam (county_id, id, school_id, name, kind, on_day, made_by, made_at) values (990101, md5(:id::text)::uuid, :school, '期末' || md5(:id::text), 'FINAL', '2022-06-20', :by, now())",
                "insert into study.mark (county_id, child_id, exam_id, subject, version, class_id, school_id, state, points, set_by, set_at) "
                        + "values (990101, :id, md5(:id::text)::uuid, '语文', 1, :class, :school, 'MARKED', 61, :by, now()), (990101, :id, md5(:id::text)::uuid, '语文', 2, :class, :school, 'ABSENT', null, :by, now())"))
            fixture.owner().sql(row).param("id", child.value()).param("by", UUID.randomUUID()).param("school", qingxi.qingshi.value()).param("class", qingxi.third.id().value()).update();
    }

    /** Neither emptied by a function that erases, nor gone with a row that is. */
    private List<String> unreached() {
        var functions = String.join("\n", fixture.owner().sql("select pg_get_functiondef(oid) from pg_proc where proname ~ '^erase(_|$)'").query(String.class).list());
        var with = fixture.owner().sql("""
                select conrelid::regclass::text as gone, confrelid::regclass::text as with
                  from pg_constraint where contype = 'f' and confdeltype = 'c'
                """).query((row, _) -> Map.entry(row.getString("gone"), row.getString("with"))).list();
        return fixture.owner().sql("""
                select distinct table_schema || '.' || table_name
                  from information_schema.columns
                  join pg_tables on schemaname = table_schema and tablename = table_name
                 where table_schema not in ('pg_catalog', 'information_schema') and column_name = 'child_id'
                   and not exists (select from pg_inherits where inhrelid = (schemaname || '.' || tablename)::regclass)
                 order by 1
                """).query(String.class).list().stream().filter(table -> !KEPT.contains(table) && !emptied(table, functions)
                        && with.stream().noneMatch(each -> each.getKey().equals(table) && emptied(each.getValue(), functions))).toList();
    }

    private static boolean emptied(String table, String functions) {
        return functions.contains("delete from " + table + " ") || functions.contains("delete from " + table + "\n");
    }
}
