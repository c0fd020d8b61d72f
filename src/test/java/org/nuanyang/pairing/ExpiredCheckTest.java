package org.nuanyang.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Act;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("背景审查到期的校外帮扶人")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Paired.Laid.class})
class ExpiredCheckTest {
    @Autowired Paired paired;
    @Autowired Accounts accounts;
    @Autowired Qingxi qingxi;
    @Autowired OwnerDatabase owner;

    @Test void seesNoChildFromTheDayAfterUntilANewCheck() {
        var child = paired.child("小满");
        var helper = paired.volunteer("郑秀英");
        var login = Paired.login();
        paired.asPrincipal(by -> paired.helpers.openAccount(helper, login, by));
        List<Refusal> objections = paired.pair(Paired.match(HelperRef.of(helper), child, PairingKind.LOVING_MOTHER));
        assertThat(objections).isEmpty();
        var account = accounts.byLogin(login).orElseThrow();
        assertThat(sees(account, child)).isTrue();

        JdbcClient.create(owner.open()).sql("update pairing.background_check set expires_on = :day where helper_id = :helper")
                .param("day", Paired.TODAY).param("helper", helper.value()).update();
        assertThat(sees(account, child)).as("on its last day").isTrue();
        JdbcClient.create(owner.open()).sql("update pairing.background_check set expires_on = :day where helper_id = :helper")
                .param("day", Paired.TODAY.minusDays(1)).param("helper", helper.value()).update();
        assertThat(sees(account, child)).isFalse();
        assertThat(paired.viewer(account).scope().sight().children()).isEmpty();
        assertThat(paired.of(child)).as("the pairing stands meanwhile").singleElement().matches(Pairing::open);

        List<Refusal> refused = paired.asPrincipal(by -> paired.helpers.check(helper, new Helper.Check(Paired.TODAY.minusDays(1), Paired.TODAY.plusYears(1), "青石派出所"), by));
        assertThat(refused).isEmpty();
        assertThat(sees(account, child)).isTrue();
    }

    private boolean sees(Account account, ChildId child) {
        return paired.viewer(account).scope().may(Act.CALL, qingxi.qingshi.value(), qingxi.third.id().value(), child.value());
    }
}
