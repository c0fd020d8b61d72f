package org.nuanyang.mind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.mind.Confided.TODAY;
import static org.nuanyang.mind.Confided.told;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.Messages;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("关注等级")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class TiersTest {
    private static final Set<String> AROUND = Set.of("principal", "homeroom", "helper");

    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Tiers tiers;
    @Autowired TierCounts counts;
    @Autowired Messages messages;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Confided school;
    private Account hejing;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Confided.in(program);
        hejing = school.counsellor();
        xiaoman = school.child("小满");
    }

    @Test
    void areKnownToThoseAroundTheChildAndToNobodyElse() {
        set(told(0, Tier.SUPPORT));
        school.others(xiaoman).forEach((what, somebody) -> {
            assertThat(listed(somebody)).as(what).isEqualTo(AROUND.contains(what));
            assertThat(rows(somebody) > 0).as("%s in the database", what).isEqualTo(AROUND.contains(what));
            assertThatThrownBy(() -> school.as(somebody, viewer -> tiers.set(xiaoman, told(1, Tier.NONE), viewer))).as(what).isInstanceOf(NotFound.class);
        });
        assertThat(listed(school.colleague("四年级班主任", Role.HOMEROOM, qingxi.fourth.id()))).isFalse();
        long unseen = transactions.execute(_ -> jdbc.sql("select count(*) from mind.attention").query(Long.class).single());
        assertThat(unseen).as("nobody looks").isZero();
    }

    @Test
    void areSaidInTheDatabaseByThePsychologyTeacherAlone() {
        for (var somebody : school.others(xiaoman).values()) {
            assertThatThrownBy(() -> school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("""
                    insert into mind.attention (county_id, child_id, version, tier, set_by, set_on, set_at)
                    values (viewer.county(), :child, 1, 'NONE', :by, :on, now())
                    """).param("child", xiaoman.value()).param("by", somebody.id().value()).param("on", TODAY).update()))).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void keepEachChangeAndRefuseTwoAtOnce() {
        set(told(0, Tier.WATCH));
        assertThat(school.refused(hejing, viewer -> tiers.set(xiaoman, told(0, Tier.CRISIS), viewer))).as("from an old page").containsKey("tier");
        assertThat(school.refused(hejing, viewer -> tiers.set(xiaoman, told(0, Tier.WATCH), viewer))).as("sent twice").isEmpty();
        set(told(1, Tier.CRISIS));
        set(told(2, Tier.NONE));
        assertThat(school.list(hejing, viewer -> tiers.history(roster.open(xiaoman, viewer), viewer))).extracting(Attention::tier)
                .containsExactly(Tier.NONE, Tier.CRISIS, Tier.WATCH);
        assertThat(listed(hejing)).as("no attention is due any more").isFalse();
    }

    @Test
    void askWhatToDoAndWhenToLookAgain() {
        assertThat(refused(new Tiers.Told(0, Tier.SUPPORT, " ", TODAY.plusDays(9)))).containsOnlyKeys("plan");
        assertThat(refused(new Tiers.Told(0, Tier.CRISIS, "陪着", null))).containsOnlyKeys("reviewOn");
        assertThat(refused(new Tiers.Told(0, Tier.WATCH, "", TODAY))).containsOnlyKeys("reviewOn");
        assertThat(refused(new Tiers.Told(0, Tier.WATCH, "", TODAY.plusYears(2)))).containsOnlyKeys("reviewOn");
        assertThat(refused(new Tiers.Told(0, Tier.WATCH, "长".repeat(1_001), TODAY.plusDays(9)))).containsOnlyKeys("plan");
        assertThat(refused(new Tiers.Told(0, Tier.WATCH, "", TODAY.plusDays(9)))).isEmpty();
    }

    @Test
    void areToldToHomeroomWithoutTheTier() {
        var zhoumin = school.colleague("周敏", Role.HOMEROOM, qingxi.third.id());
        set(told(0, Tier.CRISIS));
        var told = school.as(zhoumin, viewer -> messages.of(viewer, 1).items());
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.sentence()).contains("小满").doesNotContain("危机", "每天问候");
            assertThat(message.told().link()).isEqualTo("/children/" + xiaoman);
        });
    }

    @Test
    void areCountedAboveTheSchoolsWithNoSmallNumber() {
        for (var wrong : Set.of("principal", "homeroom", "helper", "file keeper", "administrator", "psychology elsewhere"))
            assertThatThrownBy(() -> school.as(school.others(xiaoman).get(wrong), counts::of)).as(wrong).isInstanceOf(NotFound.class);
        int before = known(Tier.WATCH);
        for (int i = 0; i < 5; i++) {
            var child = school.child("孩子" + i);
            school.as(hejing, viewer -> tiers.set(child, told(0, Tier.WATCH), viewer));
        }
        set(told(0, Tier.CRISIS));
        var counted = school.as(school.colleague("陈科", Role.COUNTY_OFFICER, qingxi.county), counts::of);
        var at = counted.schools().stream().map(org -> org.id()).toList().indexOf(qingxi.qingshi);
        var line = counted.table().lines().get(at);
        for (var number : line.parts()) assertThat(number.isEmpty() || number.getAsInt() == 0 || number.getAsInt() >= SmallCounts.LEAST).isTrue();
        assertThat(line.parts().get(TierCounts.TIERS.indexOf(Tier.CRISIS))).as("%s at crisis", known(Tier.CRISIS))
                .isEqualTo(known(Tier.CRISIS) < SmallCounts.LEAST ? OptionalInt.empty() : OptionalInt.of(known(Tier.CRISIS)));
        assertThat(known(Tier.WATCH)).isEqualTo(before + 5);
        var hewan = counted.table().lines().get(counted.schools().stream().map(org -> org.id()).toList().indexOf(qingxi.hewan));
        assertThat(hewan.total()).as("nobody there").hasValue(0);
    }

    @Test
    void areCountedForATownshipOverItsOwnSchoolsOnly() {
        set(told(0, Tier.WATCH));
        var counted = school.as(school.colleague("赵建国", Role.TOWNSHIP_OFFICER, qingxi.township), counts::of);
        assertThat(counted.schools()).extracting(org -> org.id()).contains(qingxi.qingshi, qingxi.hewan, qingxi.point);
        assertThat(counted.schools()).extracting(org -> org.parent()).containsOnly(qingxi.township, qingxi.qingshi);
        long ofAClass = school.as(school.colleague("周敏", Role.HOMEROOM, qingxi.third.id()),
                _ -> transactions.execute(_ -> jdbc.sql("select count(*) from mind.tiers_by_school()").query(Long.class).single()));
        assertThat(ofAClass).as("a class is no school").isZero();
    }

    private int known(Tier tier) {
        return school.owner().sql("""
                select count(*)
                  from (select distinct on (child_id) child_id, tier from mind.attention where county_id = 990101 order by child_id, version desc) as latest
                 where tier = :tier
                """).param("tier", tier.name()).query(Integer.class).single();
    }

    private void set(Tiers.Told told) {
        assertThat(refused(told)).isEmpty();
    }

    private Map<String, Refusal> refused(Tiers.Told told) {
        return school.as(hejing, viewer -> tiers.set(xiaoman, told, viewer));
    }

    private boolean listed(Account somebody) {
        return school.as(somebody, tiers::list).stream().anyMatch(each -> each.child().equals(xiaoman));
    }

    private long rows(Account somebody) {
        return school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from mind.attention where child_id = :child")
                .param("child", xiaoman.value()).query(Long.class).single()));
    }
}
