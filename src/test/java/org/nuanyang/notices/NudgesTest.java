package org.nuanyang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@NoticesApp
@TestPropertySource(properties = "test.clock=passes")
@DisplayName("提醒")
class NudgesTest {
    private static int number;

    @Autowired Qingxi qingxi;
    @Autowired Nudges nudges;
    @Autowired Messages messages;
    @Autowired Viewers viewers;
    @Autowired OwnerDatabase owner;
    @Autowired Now now;
    private String matter;
    private Viewer principal;
    private AccountId zhou;

    @BeforeEach void begin() {
        matter = "test.TALK" + number++;
        principal = viewer(with("刘校长", Role.PRINCIPAL, qingxi.qingshi.value()));
        zhou = with("周敏", Role.HOMEROOM, qingxi.third.id().value()).id();
    }

    @Test void reachNobodyOfAnotherSchoolAndComeFromNoTeacher() {
        var outsider = with("王老师", Role.HOMEROOM, qingxi.hewanThird.id().value()).id();
        assertThatThrownBy(() -> nudge(principal, List.of(zhou, outsider))).isInstanceOf(NotFound.class);
        assertThat(unread(zhou)).as("not even the one who could have been").isZero();
        var teacher = viewers.find(990101, zhou).orElseThrow();
        assertThatThrownBy(() -> nudge(teacher, List.of(principal.account()))).isInstanceOf(NotFound.class);
        assertThat(nudges.may(outsider, principal)).isFalse();
        assertThat(nudges.may(zhou, principal)).isTrue();
        assertThat(nudges.may(principal.account(), teacher)).isFalse();
    }

    @Test void comeOnceADayForAPersonAndAMatter() {
        assertThat(nudge(principal, List.of(zhou, zhou))).isEqualTo(new Nudges.Nudged(1, 0));
        assertThat(nudge(principal, List.of(zhou))).isEqualTo(new Nudges.Nudged(0, 1));
        var officer = viewer(with("陈科", Role.COUNTY_OFFICER, qingxi.county.value()));
        assertThat(nudge(officer, List.of(zhou, principal.account()))).isEqualTo(new Nudges.Nudged(1, 1));
        assertThat(nudge(principal, List.of(zhou), matter + ".other").told()).isOne();
        assertThat(nudges.last(List.of(zhou), matter, officer).get(zhou).by()).isEqualTo(principal.account());
        assertThat(unread(zhou)).isEqualTo(2);
        now.pass(Duration.ofDays(1));
        assertThat(nudge(principal, List.of(zhou)).told()).isOne();
        assertThat(audited(zhou)).isEqualTo(3);
    }

    @Test void comeOnceWhenTwoPressAtTheSameMoment() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Nudges.Nudged> press = () -> nudge(principal, List.of(zhou));
            var told = both.invokeAll(List.of(press, press, press, press)).stream().mapToInt(each -> each.resultNow().told()).sum();
            assertThat(told).isOne();
        }
        assertThat(unread(zhou)).isOne();
    }

    @Test void leaveOutOneselfAndWhoHasNoDutyAnyMore() {
        var gone = qingxi.account("gone" + UUID.randomUUID().toString().substring(24), "李老师");
        assertThat(nudge(principal, List.of(principal.account(), gone.id(), zhou))).isEqualTo(new Nudges.Nudged(1, 0));
        assertThat(unread(principal.account())).isZero();
    }

    @Test void areKeptSealed() {
        principal.scope().sight().run(() -> nudges.nudge(List.of(zhou), Telling.of(matter, "/", "access.login.is", "小满").saying("请尽快"), principal));
        var kept = JdbcClient.create(owner.open()).sql("select args_sealed || text_sealed from notices.message where matter = :matter")
                .param("matter", matter).query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("小满").doesNotContain("请尽快");
        var reader = viewers.find(990101, zhou).orElseThrow();
        var told = reader.scope().sight().call(() -> messages.of(reader, 1)).items().getFirst();
        assertThat(told.sentence()).contains("小满");
        assertThat(told.told().words()).isEqualTo("请尽快");
    }

    private Nudges.Nudged nudge(Viewer by, List<AccountId> people) {
        return nudge(by, people, matter);
    }

    private Nudges.Nudged nudge(Viewer by, List<AccountId> people, String about) {
        return by.scope().sight().call(() -> nudges.nudge(people, Telling.of(about, "/", "notices.unread", 2), by));
    }

    private long unread(AccountId account) {
        var reader = viewers.find(990101, account).orElseThrow();
        return reader.scope().sight().call(() -> messages.unread(reader));
    }

    private long audited(AccountId account) {
        return JdbcClient.create(owner.open()).sql("select count(*) from audit.entry where action = 'account.nudged' and subject_id = :account and org_id is not null")
                .param("account", account.value()).query(Long.class).single();
    }

    private Viewer viewer(Account account) {
        return viewers.find(990101, account.id()).orElseThrow();
    }

    private Account with(String name, Role role, UUID org) {
        return qingxi.with("n" + UUID.randomUUID().toString().substring(24), name, role, new OrgId(org));
    }
}
