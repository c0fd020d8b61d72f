package org.nuanyang.indicators.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.study.plan.Studied.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Spans;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.plan.Studied;
import org.nuanyang.study.plan.StudyPlanEnding;
import org.nuanyang.study.plan.StudyPlanning;
import org.nuanyang.study.progress.Coverage;
import org.nuanyang.study.progress.Coverage.Matter;
import org.nuanyang.study.progress.Covered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("学习帮扶计划覆盖率、学困生转化率和名单")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LearningTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired Coverage coverage;
    @Autowired StudyPlanning planning;
    @Autowired Environment environment;

    private Studied school;
    private Account zhoumin;
    private OrgId third;
    private ChildId child;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        zhoumin = school.homeroom();
        third = school.qingxi.third.id();
        child = school.cared("绿小满");
    }

    /** What was laid past the doors is sealed by nobody: no other test is to read it. */
    @AfterEach
    void clear() {
        owner().sql("delete from study.turning where strengths_sealed = '\\x01'::bytea and owner = :by").param("by", zhoumin.id().value()).update();
    }

    @Test
    void aPlanCoversTheChildWhileItLives() {
        var before = Objects.requireNonNull(figure(Indicator.STUDY_PLAN, zhoumin, third));
        var id = school.written(child, zhoumin, zhoumin);
        assertThat(figure(Indicator.STUDY_PLAN, zhoumin, third)).isEqualTo(new Count(before.numerator() + 1, before.denominator(), 0));
        school.written(school.child("不在帮"), zhoumin, zhoumin);
        assertThat(figure(Indicator.STUDY_PLAN, zhoumin, third)).as("of the children in care alone").isEqualTo(new Count(before.numerator() + 1, before.denominator(), 0));
        school.done(zhoumin, viewer -> planning.close(id, StudyPlanEnding.IMPROVED, "好多了", viewer));
        assertThat(figure(Indicator.STUDY_PLAN, zhoumin, third)).isEqualTo(before);
        assertThat(school.as(zhoumin, viewer -> figures.children(Indicator.STUDY_PLAN, Part.MISSING, third, Dimension.CLASS, third.toString(), spans.now(), viewer, 1)).total()).isEqualTo(before.missing());
        for (var other : List.of(school.colleague("钱老师", Role.SUBJECT, third), school.colleague("孙丽", Role.FILE_KEEPER, school.qingxi.qingshi)))
            assertThat(figure(Indicator.STUDY_PLAN, other, third)).as("not theirs to know").isNull();
    }

    @Test
    void whatHasNoEndForHalfAYearIsNotTurned() {
        var before = count(zhoumin);
        turning(TODAY.minusDays(179), null, null);
        assertThat(count(zhoumin)).as("too early to tell").isEqualTo(before);
        turning(TODAY.minusDays(180), null, null);
        assertThat(count(zhoumin)).isEqualTo(new Count(before.numerator(), before.denominator() + 1, 0));
        turning(TODAY.minusDays(300), TODAY.minusDays(1), "TURNED");
        assertThat(count(zhoumin)).isEqualTo(new Count(before.numerator() + 1, before.denominator() + 2, 0));
        turning(TODAY.minusDays(300), TODAY.minusDays(1), "MOVED");
        turning(TODAY.minusDays(700), TODAY.minusDays(365), "NOT_YET");
        assertThat(count(zhoumin)).as("no case, and longer ago than a year").isEqualTo(new Count(before.numerator() + 1, before.denominator() + 2, 0));
        turning(TODAY.minusDays(700), TODAY.minusDays(364), "NOT_YET");
        assertThat(count(zhoumin)).isEqualTo(new Count(before.numerator() + 1, before.denominator() + 3, 0));
    }

    @Test
    void aboveTheSchoolsNoSmallNumberIsTold() {
        school.written(child, zhoumin, zhoumin);
        var county = school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county);
        for (var matter : Matter.values()) {
            var counted = school.as(county, viewer -> coverage.counted(matter, viewer));
            assertThat(counted.table().lines()).isNotEmpty().allSatisfy(line -> assertThat(line.parts()).allMatch(part -> part.isEmpty() || part.getAsInt() == 0 || part.getAsInt() >= SmallCounts.LEAST));
            assertThatThrownBy(() -> school.as(zhoumin, viewer -> coverage.counted(matter, viewer))).isInstanceOf(NotFound.class);
            assertThat(school.<List<Covered>>as(county, viewer -> coverage.of(matter, viewer))).as("who they are").isEmpty();
        }
    }

    @Test
    void theListNamesThoseWhomTheViewerMayHeedAndNobodyElse() {
        assertThat(listed(zhoumin)).contains("绿小满");
        assertThat(listed(school.colleague("王晓燕", Role.HOMEROOM, school.qingxi.fourth.id()))).doesNotContain("绿小满");
        assertThat(listed(school.colleague("孙丽", Role.FILE_KEEPER, school.qingxi.qingshi))).as("who heeds nobody has no such list").doesNotContain("学习帮扶计划");
        var id = school.written(child, zhoumin, zhoumin);
        assertThat(unplanned()).isFalse();
        school.done(zhoumin, viewer -> planning.close(id, StudyPlanEnding.IMPROVED, "好多了", viewer));
        assertThat(unplanned()).isTrue();
    }

    private boolean unplanned() {
        return owner().sql("select count(*) from roster.study_sign where child_id = :id").param("id", child.value()).query(Long.class).single() == 0;
    }

    private String listed(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD).get("/children?is=unstudied&q=" + java.net.URLEncoder.encode("绿小满", java.nio.charset.StandardCharsets.UTF_8)).body();
    }

    private Count count(Account reader) {
        var count = figure(Indicator.STUDY_TURNED, reader, third);
        return count == null ? Count.NONE : count;
    }

    private @Nullable Count figure(Indicator indicator, Account reader, OrgId place) {
        return school.<List<Figure>>as(reader, viewer -> figures.of(place, spans.now(), Set.of(indicator), viewer)).getFirst().now();
    }

    /** Of another child each, past the doors. */
    private void turning(LocalDate begun, @Nullable LocalDate closed, @Nullable String outcome) {
        owner().sql("""
                insert into study.turning (county_id, id, child_id, subject, strengths_sealed, hard_sealed, owner, begun_on, begun_at, closed_on, closed_by, outcome, closing_sealed)
                values (:county, :id, :child, '数学', '\\x01', '\\x01', :by, :begun, now(), :closed, case when :outcome::text is not null then :by::uuid end, :outcome, case when :outcome::text is not null then '\\x01'::bytea end)
                """).param("county", school.qingxi.product.county()).param("id", UUID.randomUUID()).param("child", school.child("学生").value()).param("by", zhoumin.id().value())
                .param("begun", begun).param("closed", closed, java.sql.Types.DATE).param("outcome", outcome, java.sql.Types.VARCHAR).update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"), environment.getRequiredProperty("nuanyang.database.owner-user"),
                environment.getRequiredProperty("nuanyang.database.owner-password")));
    }
}
