package org.nuanyang.risk.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.care.record.RecordsFixture.in;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
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
