package org.nuanyang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@NoticesApp
@Import(EscalationsTest.Owing.class)
@DisplayName("逾期逐级告知")
class EscalationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final List<EscalationSource.Late> LATE = new CopyOnWriteArrayList<>();

    @Autowired Qingxi qingxi;
    @Autowired Escalations escalations;
    @Autowired Messages messages;
    @Autowired Settings settings;
    @Autowired Forgetting forgetting;
    @Autowired Viewers viewers;
    @Autowired OwnerDatabase owner;
    private Viewer zhou;
    private Viewer principal;
    private Viewer officer;

    private static boolean broken;

    private static final EscalationSource BREAKS = new EscalationSource() {
        @Override
        public List<Late> late(int county, LocalDate on) {
            if (broken) throw new IllegalStateException("broken");
            return List.of();
        }

        @Override
        public String ownLink() {
            return "/broken";
        }

        @Override
        public String othersLink() {
            return "/broken";
        }
    };

    @TestConfiguration
    static class Owing {
        @Bean
        EscalationSource breaks() {
            return BREAKS;
        }

        @Bean
        EscalationSource late() {
            return new EscalationSource() {
                @Override
                public List<Late> late(int county, LocalDate on) {
                    return LATE.stream().filter(each -> !each.since().isAfter(on)).toList();
                }

                @Override
                public String ownLink() {
                    return "/mine";
                }

                @Override
                public String othersLink() {
                    return "/queue";
                }
            };
        }
    }

    @BeforeEach void begin() {
        LATE.clear();
        var sql = JdbcClient.create(owner.open());
        for (var table : List.of("message", "escalation", "setting")) sql.sql("delete from notices." + table).update();
        sql.sql("delete from access.duty").update();
        zhou = viewer(with("周敏", Role.HOMEROOM, qingxi.third.id()));
        principal = viewer(with("刘校长", Role.PRINCIPAL, qingxi.qingshi));
        officer = viewer(with("陈科", Role.COUNTY_OFFICER, qingxi.county));
    }

    @Test void reachesNeitherAnotherSchoolNorAnybodyTooEarly() {
        var stranger = viewer(with("河湾校长", Role.PRINCIPAL, qingxi.hewan));
        owes(zhou, "care.TALK", TODAY);
        assertThat(escalations.escalate(TODAY)).isZero();
        assertThat(escalations.escalate(TODAY.plusDays(30))).isEqualTo(3);
        assertThat(told(stranger)).isEmpty();
    }

    @Test void climbsFromThePersonToThePrincipalToTheCountyOnceEach() {
        owes(zhou, "care.TALK", TODAY);
        owes(zhou, "care.HOME_VISIT", TODAY);
        escalations.escalate(TODAY.plusDays(1));
        escalations.escalate(TODAY.plusDays(1));
        escalations.escalate(TODAY.plusDays(2));
        assertThat(told(zhou)).containsExactly("您有 2 项工作已经逾期，请尽快补上");
        assertThat(told(principal)).isEmpty();
        escalations.escalate(TODAY.plusDays(7));
        assertThat(told(principal)).containsExactly("1 位同事有 2 项工作逾期较久，请了解原因并帮助解决");
        assertThat(told(officer)).isEmpty();
        owes(zhou, "care.CARER_CALL", TODAY.plusDays(7));
        escalations.escalate(TODAY.plusDays(14));
        assertThat(told(officer)).containsExactly("1 位同事有 2 项工作逾期较久，请了解原因并帮助解决");
        assertThat(told(principal)).hasSize(2);
        assertThat(escalations.escalate(TODAY.plusDays(14))).isZero();
    }

    @Test void isToldAllTheSameWhereAnotherSourceBreaks() {
        owes(zhou, "care.TALK", TODAY);
        broken = true;
        try {
            assertThatThrownBy(() -> escalations.escalate(TODAY.plusDays(1))).as("the job says that something is wrong").isInstanceOf(IllegalStateException.class);
        } finally {
            broken = false;
        }
        assertThat(told(zhou)).hasSize(1);
    }

    @Test void followsTheStepsThatTheCountyHasSet() {
        set(new CountySettings.Ladder(null, 2, null));
        owes(zhou, "care.TALK", TODAY);
        assertThat(escalations.escalate(TODAY.plusDays(40))).isOne();
        assertThat(told(zhou)).isEmpty();
        assertThat(told(principal)).hasSize(1);
    }

    @Test void refusesALadderThatClimbsDown() {
        var told = new CountySettings(null, CountySettings.USUAL.quiet(), 180, new CountySettings.Ladder(7, 3, 14));
        assertThat(officer.scope().sight().call(() -> settings.set(told, officer))).extracting(each -> each.key()).containsExactly("notices.ladder.order");
    }

    @Test void isForgottenWithItsMessagesAfterTheDaysThatWereSet() {
        owes(zhou, "care.TALK", TODAY.minusDays(9));
        escalations.escalate(TODAY);
        assertThat(forgetting.forget(TODAY.plusDays(179), ZoneId.of("Asia/Shanghai"))).isZero();
        assertThat(forgetting.forget(TODAY.plusDays(181), ZoneId.of("Asia/Shanghai"))).isEqualTo(2);
        assertThat(told(zhou)).isEmpty();
        assertThat(escalations.escalate(TODAY.plusDays(3))).as("nobody is told anew of the same").isZero();
    }

    private void set(CountySettings.Ladder ladder) {
        var told = new CountySettings(null, new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30), QuietHours.Days.NONE), 180, ladder);
        assertThat(officer.scope().sight().call(() -> settings.set(told, officer))).isEmpty();
    }

    private void owes(Viewer who, String matter, LocalDate since) {
        LATE.add(new EscalationSource.Late(matter, qingxi.third.id(), who.account(), since));
    }

    private List<String> told(Viewer reader) {
        return reader.scope().sight().call(() -> messages.of(reader, 1)).items().stream().map(Message::sentence).toList();
    }

    private Viewer viewer(Account account) {
        return viewers.find(990101, account.id()).orElseThrow();
    }

    private Account with(String name, Role role, OrgId org) {
        return qingxi.with("e" + UUID.randomUUID().toString().substring(24), name, role, org);
    }
}
