package org.nuanyang.risk.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.care.record.RecordsFixture.in;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Now;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.care.record.RecordsFixture;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("对照规则的任务")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class WatchTest {
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Environment environment;
    @Autowired Watch watch;
    @Autowired RuleBook rules;
    @Autowired SignalSql sql;
    @Autowired WatchSql waiting;
    @Autowired JobSight sights;
    @Autowired Orgs orgs;
    @Autowired PlatformTransactionManager manager;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void leavesWhoWaitsWaitingWhenItBreaksOff() {
        var fixture = new RecordsFixture(qingxi, roster, environment);
        var homeroom = fixture.viewer(Role.HOMEROOM, qingxi.third.id());
        var child = fixture.child("小满", qingxi.third.id());
        watch.catchUp(homeroom.county());
        in(homeroom, () -> transactions.execute(_ -> {
            watch.anew(List.of(child));
            return true;
        }));
        assertThatThrownBy(() -> broken().catchUp(homeroom.county())).hasMessage("broken off");
        assertThat(waits(homeroom.county(), child)).isTrue();
        watch.catchUp(homeroom.county());
        assertThat(waits(homeroom.county(), child)).isFalse();
    }

    /** Pages of two: the last is full, and empty after it; whoever has left is looked at while a signal of theirs is live. */
    @Test
    void looksAtEverybodyOfTheCountyPageByPage() {
        var fixture = new RecordsFixture(qingxi, roster, environment);
        int county = fixture.viewer(Role.HOMEROOM, qingxi.third.id()).county();
        IntStream.range(0, 3).forEach(each -> fixture.child("翻页" + each, qingxi.third.id()));
        var today = LocalDate.now(clock);
        var everybody = asked(county, "select child_id from roster.placement where from_on <= :on and (until_on is null or until_on > :on) union select child_id from risk.signal where closed_on is null", today);
        var seen = new ArrayList<ChildId>();
        var pages = new ArrayList<Integer>();
        var source = new SignalSource() {
            @Override
            public EnumSet<SignalKind> kinds() {
                return EnumSet.of(SignalKind.UNREACHED);
            }

            @Override
            public List<Found> found(Asked asked) {
                if (asked.county() != county) return List.of();
                pages.add(Objects.requireNonNull(asked.children()).size());
                seen.addAll(asked.children());
                return List.of();
            }
        };
        new Watch(List.of(source), rules, sql, waiting, sights, orgs, manager, clock, 2).overnight(today);
        assertThat(seen).hasSizeGreaterThan(2).doesNotHaveDuplicates().hasSameElementsAs(everybody);
        assertThat(pages.subList(0, pages.size() - 1)).containsOnly(2);
        watch.overnight(today);
    }

    private List<ChildId> asked(int county, String sql, LocalDate on) {
        return sights.heeding(county).call(() -> transactions.execute(_ -> jdbc.sql(sql).param("on", on).query((row, _) -> new ChildId(row.getObject(1, UUID.class))).list()));
    }

    private Watch broken() {
        var source = new SignalSource() {
            @Override
            public EnumSet<SignalKind> kinds() {
                return EnumSet.of(SignalKind.UNREACHED);
            }

            @Override
            public List<Found> found(Asked asked) {
                throw new IllegalStateException("broken off");
            }
        };
        return new Watch(List.of(source), rules, sql, waiting, sights, orgs, manager, clock);
    }

    private boolean waits(int county, ChildId child) {
        return sights.heeding(county).call(() -> transactions.<Boolean>execute(_ -> jdbc.sql("select exists (select from risk.anew where child_id = :child)")
                .param("child", child.value()).query(Boolean.class).single()));
    }
}
