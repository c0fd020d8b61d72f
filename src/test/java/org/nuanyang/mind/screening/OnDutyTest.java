package org.nuanyang.mind.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.mind.onduty.OnDuty;
import org.nuanyang.mind.onduty.Watched;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("校长指定值守")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class OnDutyTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired OnDuty duties;
    @Autowired ChildsDoor door;

    private Classroom room;
    private Account principal;
    private SittingId sitting;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
        principal = room.with("刘志远", Role.PRINCIPAL, room.qingxi.point);
        sitting = room.sitting("phq-9", room.child("小满"));
    }

    private List<Watched> seen(Account somebody) {
        return room.as(somebody, viewer -> duties.of(viewer)).stream().filter(each -> each.id().equals(sitting.value())).toList();
    }

    private Map<String, Refusal> set(Account by, AccountId first, AccountId next, int base) {
        return room.as(by, viewer -> duties.set(sitting.value(), first, next, base, viewer));
    }

    private List<String> told(Account account) {
        return room.as(account, viewer -> program.getBean(Messages.class).of(viewer, 1).items().stream().map(Message::sentence).toList());
    }

    @Test
    void isNoOutsidersMatter() {
        for (var other : List.of(room.with("高校长", Role.PRINCIPAL, room.qingxi.hewan), room.with("孙丽", Role.FILE_KEEPER, room.qingxi.point), room.homeroom, room.with("陈科", Role.COUNTY_OFFICER, room.qingxi.county))) {
            assertThat(seen(other)).isEmpty();
            assertThatThrownBy(() -> set(other, principal.id(), null, 0)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void thePrincipalNamesWhoIsFirstAndWhoIsNextAndSeesNobodyWhoSits() {
        var second = room.with("林悦", Role.PSYCHOLOGY, room.qingxi.point);
        assertThat(seen(principal)).hasSize(1);
        int base = seen(principal).getFirst().version();
        assertThat(set(principal, room.homeroom.id(), null, base)).as("not of those who may be named").containsOnlyKeys("first");
        assertThat(set(principal, second.id(), second.id(), base)).containsOnlyKeys("next");
        assertThat(set(principal, second.id(), principal.id(), base)).isEmpty();
        assertThat(set(principal, second.id(), principal.id(), base)).as("sent twice").isEmpty();
        assertThat(set(principal, principal.id(), null, base)).as("from an old page").containsOnlyKeys("first");
        assertThat(told(second)).anyMatch(text -> text.contains("值守"));
        assertThat(told(room.hejing)).as("who opened the sitting").anyMatch(text -> text.contains("值守"));
        assertThat(room.<Sitting>as(room.hejing, viewer -> program.getBean(Sittings.class).find(sitting, viewer)).watch().first()).isEqualTo(second.id());
        var browser = new Browser(port).as(principal.login(), Qingxi.PASSWORD);
        var page = browser.get("/mind/on-duty").body();
        assertThat(page).contains("最近过得怎么样", "林悦").doesNotContain("小满");
        var wrong = browser.post("/mind/on-duty/" + sitting, "version", "1", "first", second.id().toString(), "next", second.id().toString());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(browser.post("/mind/on-duty/" + sitting, "version", String.valueOf(base + 1), "first", principal.id().toString(), "next", second.id().toString()).location()).isEqualTo("/mind/on-duty");
    }

    @Test
    void dangerGoesToWhomThePrincipalNamedAndToTheNext() {
        var second = room.with("林悦", Role.PSYCHOLOGY, room.qingxi.point);
        assertThat(set(principal, principal.id(), second.id(), seen(principal).getFirst().version())).isEmpty();
        var code = room.codes(sitting).get("小满");
        assertThat(door.answer(code, 9, 3)).isTrue();
        assertThat(told(principal)).anyMatch(text -> text.contains("值守"));
        assertThat(told(second)).anyMatch(text -> text.contains("刘志远"));
    }
}
