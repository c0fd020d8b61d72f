package org.nuanyang.mind.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.mind.Confided.SECRET;
import static org.nuanyang.mind.Confided.TODAY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.Confided;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("团体辅导")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class CirclesTest {
    private static final List<String> TABLES = List.of("mind.circle", "mind.circle_member", "mind.circle_meeting", "mind.circle_presence");

    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired Circles circles;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Confided school;
    private Account hejing;
    private ChildId xiaoman;
    private UUID circle;

    @BeforeEach
    void meet() {
        school = Confided.in(program);
        hejing = school.counsellor();
        xiaoman = school.child("小满");
        circle = Ids.next();
        assertThat(school.refused(hejing, viewer -> circles.begin(new Circles.Told(circle, qingxi.qingshi, "新朋友小组", Theme.RELATIONS, SECRET), viewer))).isEmpty();
        school.as(hejing, viewer -> {
            circles.join(circle, xiaoman, viewer);
            return viewer;
        });
        assertThat(school.refused(hejing, viewer -> circles.meet(circle, Ids.next(), TODAY, 45, SECRET, Set.of(xiaoman.value()), viewer))).isEmpty();
    }

    @Test
    void areSeenByNobodyButWhoLeadsThem() {
        school.others(xiaoman).forEach((what, somebody) -> {
            for (var table : TABLES) assertThat(rows(table, somebody)).as("%s %s", what, table).isZero();
            assertThatThrownBy(() -> school.as(somebody, viewer -> circles.find(circle, viewer))).as(what).isInstanceOf(NotFound.class);
        });
        var colleague = school.counsellor();
        assertThatThrownBy(() -> school.as(colleague, viewer -> circles.find(circle, viewer))).as("another psychology teacher").isInstanceOf(NotFound.class);
        school.leaves(hejing);
        assertThat(school.as(colleague, viewer -> circles.find(circle, viewer)).inIt()).as("when the teacher has gone").hasSize(1);
    }

    @Test
    void keepWhoWasThereAndWhatCameOfIt() {
        var shitou = school.child("石头");
        assertThatThrownBy(() -> school.as(hejing, viewer -> circles.meet(circle, Ids.next(), TODAY, 45, "x", Set.of(shitou.value()), viewer))).as("no member").isInstanceOf(NotFound.class);
        assertThat(school.refused(hejing, viewer -> circles.meet(circle, Ids.next(), TODAY.plusDays(1), 0, " ", Set.of(), viewer))).containsOnlyKeys("on", "minutes", "what", "present");
        school.as(hejing, viewer -> {
            circles.leave(circle, xiaoman, viewer);
            circles.join(circle, shitou, viewer);
            return viewer;
        });
        var whole = school.as(hejing, viewer -> circles.find(circle, viewer));
        assertThat(whole.inIt()).extracting(Circle.Member::child).containsExactly(shitou);
        assertThat(whole.members().stream().filter(member -> member.child().equals(xiaoman)).mapToLong(whole::times).sum()).isEqualTo(1);
        assertThat(school.refused(hejing, viewer -> circles.close(circle, " ", viewer))).containsOnlyKeys("outcome");
        assertThat(school.refused(hejing, viewer -> circles.close(circle, "都敢开口了", viewer))).isEmpty();
        assertThatThrownBy(() -> school.as(hejing, viewer -> circles.meet(circle, Ids.next(), TODAY, 45, "x", Set.of(shitou.value()), viewer))).as("it is over").isInstanceOf(NotFound.class);
    }

    @Test
    void sentAgainWithOtherWordsAreNotTakenForKept() {
        assertThat(school.refused(hejing, viewer -> circles.begin(new Circles.Told(circle, qingxi.qingshi, "新朋友小组", Theme.RELATIONS, SECRET), viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> circles.begin(new Circles.Told(circle, qingxi.qingshi, "新朋友小组", Theme.RELATIONS, "另写"), viewer))).containsOnlyKeys("name");
        var meeting = Ids.next();
        for (int i = 0; i < 2; i++) assertThat(school.refused(hejing, viewer -> circles.meet(circle, meeting, TODAY, 45, "玩", Set.of(xiaoman.value()), viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> circles.meet(circle, meeting, TODAY, 45, "玩，也说了话", Set.of(xiaoman.value()), viewer))).containsOnlyKeys("what");
        for (int i = 0; i < 2; i++) assertThat(school.refused(hejing, viewer -> circles.close(circle, "都敢开口了", viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> circles.close(circle, "还有一个不敢", viewer))).containsOnlyKeys("outcome");
    }

    @Test
    void areLoggedWithoutWhoIsInThem() {
        school.as(hejing, viewer -> {
            circles.leave(circle, xiaoman, viewer);
            return viewer;
        });
        var log = school.owner().sql("select entry::text from audit.entry as entry where account_id = :by and action like 'mind-circle.%'").param("by", hejing.id().value()).query(String.class).list();
        assertThat(log).hasSize(4).noneMatch(line -> line.contains(xiaoman.toString()));
    }

    private long rows(String table, Account reader) {
        return school.as(reader, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    }
}
