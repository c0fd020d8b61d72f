package org.nuanyang.care.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.Matter.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.rule.Status;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@DisplayName("记录一写入，应做已做随之更新")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Owed.Laid.class})
class QuotasTest {
    private static final LocalDate THURSDAY = Qingxi.TODAY;

    @Autowired Owed owed;
    @Autowired Quotas quotas;

    @BeforeEach
    void clear() {
        owed.noDuties();
    }

    private long seen(Viewer viewer, ChildId child) {
        return owed.inTransaction(viewer, db -> db.sql("select count(*) from care.quota where child_id = :child").param("child", child.value()).query(Long.class).single());
    }

    @Test
    void areNotSeenByAnotherSchool() {
        owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var child = owed.child("小满");
        assertThat(seen(owed.outsider, child)).isZero();
        assertThat(seen(owed.homeroom, child)).isPositive();
        assertThat(seen(owed.county, child)).isEqualTo(seen(owed.keeper, child)).isPositive();
    }

    @Test
    void followEachRecordItsCorrectionAndItsWithdrawal() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var letter = owed.duty(OwedBy.HOMEROOM, 1, Per.MONTH, 0, LETTER, FAMILY_CALL);
        var child = owed.child("小满");
        var record = owed.did(owed.homeroom, THURSDAY, Set.of(TALK, SPEAK, FAMILY_CALL), List.of(child));
        assertThat(owed.quotas(child, talk, "2026-03-02", "2026-03-16"))
                .containsExactly("2026-03-02—2026-03-08 应1 已0", "2026-03-09—2026-03-15 应1 已1", "2026-03-16—2026-03-22 应1 已0");
        assertThat(owed.quotas(child, letter, "2026-03-01", "2026-03-31")).containsExactly("2026-03-01—2026-03-31 应1 已1");
        assertThat(latest(child)).containsExactly("FAMILY_CALL 2026-03-12", "SPEAK 2026-03-12", "TALK 2026-03-12");

        owed.did(LocalDate.of(2026, 3, 5), TALK, child);
        assertThat(latest(child)).contains("TALK 2026-03-12");
        owed.withdrawn(record, THURSDAY, Set.of(TALK, SPEAK, FAMILY_CALL), List.of(child));
        assertThat(owed.quotas(child, talk, "2026-03-02", "2026-03-09"))
                .containsExactly("2026-03-02—2026-03-08 应1 已1", "2026-03-09—2026-03-15 应1 已0");
        assertThat(latest(child)).containsExactly("TALK 2026-03-05");
    }

    @Test @DisplayName("可补做的制度：补的算上一期")
    void followWhatIsMadeUp() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 4, TALK);
        var child = owed.child("小满");
        owed.did(LocalDate.of(2026, 2, 26), TALK, child);
        owed.did(LocalDate.of(2026, 3, 4), TALK, child);
        var second = owed.did(LocalDate.of(2026, 3, 11), TALK, child);
        assertThat(owed.quotas(child, talk, "2026-03-02", "2026-03-09"))
                .containsExactly("2026-03-02—2026-03-08 应1 已1", "2026-03-09—2026-03-15 应1 已1");
        var first = owed.did(THURSDAY, TALK, child);
        owed.withdrawn(second, LocalDate.of(2026, 3, 11), Set.of(TALK), List.of(child));
        assertThat(owed.quotas(child, talk, "2026-03-02", "2026-03-09"))
                .containsExactly("2026-03-02—2026-03-08 应1 已1", "2026-03-09—2026-03-15 应1 已1");
        owed.withdrawn(first, THURSDAY, Set.of(TALK), List.of(child));
        assertThat(owed.quotas(child, talk, "2026-03-09", "2026-03-09")).containsExactly("2026-03-09—2026-03-15 应1 已0");
    }

    @Test @DisplayName("一班同记：每名学生都算")
    void followAGroup() {
        var seminar = owed.duty(OwedBy.SCHOOL, 1, Per.MONTH, 0, SEMINAR);
        var made = owed.duty(OwedBy.SCHOOL, 1, Per.MONTH, 5, SEMINAR);
        var children = IntStream.range(0, 12).mapToObj(i -> owed.child("学生" + i)).toList();
        owed.did(owed.homeroom, THURSDAY, Set.of(SEMINAR), children);
        assertThat(children).allSatisfy(child -> {
            assertThat(owed.quotas(child, seminar, "2026-03-01", "2026-03-31")).containsExactly("2026-03-01—2026-03-31 应1 已1");
            assertThat(owed.quotas(child, made, "2026-03-01", "2026-03-31")).hasSize(1);
        });
    }

    @Test @DisplayName("两人同时各记一次：不会少算一次")
    void loseNothingWhenTwoWriteAtOnce() throws Exception {
        var plain = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var madeUp = owed.duty(OwedBy.LINKED, 5, Per.WEEK, 3, TALK);
        var children = List.of(owed.child("小满"), owed.child("石头"));
        try (var pool = Executors.newFixedThreadPool(6)) {
            var tasks = IntStream.range(0, 24).<Callable<Object>>mapToObj(i -> () -> {
                var order = i % 2 == 0 ? children : children.reversed();
                return owed.did(i % 3 == 0 ? owed.keeper : owed.homeroom, THURSDAY, Set.of(TALK), order);
            }).toList();
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        for (var child : children) {
            assertThat(owed.quotas(child, plain, "2026-03-09", "2026-03-09")).containsExactly("2026-03-09—2026-03-15 应1 已24");
            assertThat(done(child, madeUp.id().value())).isEqualTo(24);
        }
    }

    private int done(ChildId child, UUID duty) {
        return owed.owner.sql("select sum(done) from care.quota where child_id = :child and duty_id = :duty")
                .param("child", child.value()).param("duty", duty).query(Integer.class).single();
    }

    @Test
    void countForTheSchoolThatTheChildWasIn() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var child = owed.child("小满");
        owed.owner.sql("update care.quota set school_id = :other, class_id = null where child_id = :child and period_from < '2026-03-09'")
                .param("other", owed.qingxi.hewan.value()).param("child", child.value()).update();
        owed.did(LocalDate.of(2026, 3, 5), TALK, child);
        assertThat(owed.quotas(child, talk, "2026-03-02", "2026-03-08")).containsExactly("2026-03-02—2026-03-08 应1 已1");
    }

    @Test @DisplayName("状态在 Java 与数据库里说法一致")
    void standAsTheRuleBookSays() {
        var on = LocalDate.of(2026, 3, 12);
        for (int done = 0; done < 3; done++) {
            for (var excused : List.of(true, false)) {
                for (int from = -3; from < 3; from++) {
                    for (int until = from; until < 4; until++) {
                        var said = owed.owner.sql("select care.status_on(:on::date, 1, :done, :excused, :from::date, :until::date)")
                                .param("on", on).param("done", done).param("excused", excused).param("from", on.plusDays(from)).param("until", on.plusDays(until))
                                .query(String.class).single();
                        assertThat(said).isEqualTo(Status.of(1, done, excused, on.plusDays(from), on.plusDays(until), on).name());
                    }
                }
            }
        }
    }

    private List<String> latest(ChildId child) {
        return owed.owner.sql("select matter || ' ' || on_day from care.latest where child_id = :child order by 1").param("child", child.value()).query(String.class).list();
    }
}
