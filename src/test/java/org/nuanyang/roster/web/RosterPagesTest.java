package org.nuanyang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.Transfers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("每个岗位看到的档案页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class RosterPagesTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Transfers transfers;

    @Test void leavesTheClassToThoseWhoEnrol() {
        var child = enrolled(new Facts().with(NAME, "小满"));
        var homeroom = somebody(Role.HOMEROOM, qingxi.third.id());
        assertThat(homeroom.get("/children/" + child).body()).contains("/sections/").doesNotContain("/" + child + "/class\"");
        assertThat(homeroom.get("/children/" + child + "/class").status()).isEqualTo(404);
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/children/" + child).body()).contains("/" + child + "/class\"");
        assertThat(keeper.get("/children/" + child + "/class").status()).isEqualTo(200);
    }

    @Test void offersTheDocumentsOfTheOnlyClassAndOfTheSchoolWithItsTeachingPoints() {
        enrolled(new Facts().with(NAME, "石头"));
        var third = qingxi.third.id();
        assertThat(somebody(Role.HOMEROOM, third).get("/children").body())
                .contains("/classes/" + third + "/contact-table.xlsx", "/classes/" + third + "/cards", "/roll.xlsx?class=" + third);
        assertThat(somebody(Role.FILE_KEEPER, qingxi.qingshi).get("/children").body())
                .contains("/schools/" + qingxi.qingshi + "/roll.xlsx", "value=\"" + third + "\"");
    }

    @Test void showsTheChildrenOfADutyToWhoeverChangesNoFile() {
        var child = enrolled(new Facts().with(NAME, "小雨"));
        for (var browser : new Browser[] {
                somebody(Role.COUNTY_OFFICER, qingxi.county), somebody(Role.PRINCIPAL, qingxi.qingshi),
                somebody(Role.PSYCHOLOGY, qingxi.qingshi), somebody(Role.SUBJECT, qingxi.third.id())}) {
            assertThat(browser.get("/").body()).contains("职责范围内的学生", "href=\"/children\"");
        }
        var login = login();
        qingxi.helping(qingxi.account(login, "赵帮"), child.value());
        assertThat(new Browser(port).as(login, Qingxi.PASSWORD).get("/").body()).contains("href=\"/children/" + child + "\"");
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get("/").body()).doesNotContain("职责范围内的学生");
    }

    @Test void tellsWhomToAskAboutAFile() {
        var child = enrolled(new Facts().with(NAME, "小雪"));
        assertThat(somebody(Role.SUBJECT, qingxi.third.id()).get("/children/" + child).body())
                .contains("任课教师只看名册").doesNotContain("学校以上");
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/children/" + child).body()).contains("学校以上只看名册");
    }

    @Test void leadsTheReceivingSchoolToTheFileOnceAccepted() {
        var number = "99010120170521106";
        var facts = new Facts().with(NAME, "小转").with(ID, new ResidentId(number + ResidentId.checkDigit(number)));
        var child = enrolled(facts);
        var receiving = somebody(Role.FILE_KEEPER, qingxi.hewan);
        assertThat(receiving.get("/transfers").status()).isEqualTo(200);
        as(qingxi.hewan, viewer -> transfers.request(qingxi.hewan, qingxi.hewanThird.id(), facts, null, viewer));
        assertThat(receiving.get("/transfers").body()).contains("小转").doesNotContain("/children/" + child);
        var giving = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(giving.get("/transfers").body()).contains("/children/" + child);
        as(qingxi.qingshi, viewer -> transfers.accept(transfers.transfersFor(viewer).getFirst().id(), viewer));
        assertThat(receiving.get("/transfers").body()).contains("/children/" + child);
        assertThat(giving.get("/transfers").body()).doesNotContain("/children/" + child);
    }

    @Test void asksBeforeFullNumbersLeave() {
        enrolled(new Facts().with(NAME, "小全"));
        var url = "/schools/" + qingxi.qingshi + "/full-roll";
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/children").body()).contains("href=\"" + url + "\"").doesNotContain("full=true");
        var asked = keeper.get(url);
        assertThat(asked.header("Content-Disposition")).isEmpty();
        assertThat(asked.body()).contains("记入日志", "href=\"" + url + ".xlsx\"");
        assertThat(keeper.get(url + ".xlsx").body()).contains("用完即删");
        assertThat(somebody(Role.PRINCIPAL, qingxi.qingshi).takeOut(url + ".xlsx").header("Content-Disposition")).contains("attachment");
        assertThat(keeper.postWithoutToken(url + ".xlsx", "takenFor", "CARE").location()).isEmpty();
        var printed = somebody(Role.PRINCIPAL, qingxi.point).takeOut("/schools/" + qingxi.point + "/roll.pdf");
        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        var outsider = somebody(Role.FILE_KEEPER, qingxi.hewan);
        outsider.get("/account");
        assertThat(outsider.get("/schools/" + qingxi.qingshi + "/roll.pdf").status()).isEqualTo(404);
        assertThat(outsider.get(url).status()).isEqualTo(404);
        assertThat(outsider.post(url + ".xlsx", "takenFor", "CARE").status()).isEqualTo(404);
    }

    private ChildId enrolled(Facts facts) {
        return as(qingxi.qingshi, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(
                qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id());
    }

    private <R> R as(OrgId school, Function<Viewer, R> work) {
        var account = qingxi.account(login(), "档案员").id();
        var viewer = Scopes.viewer(Scopes.COUNTY, account, Role.FILE_KEEPER, school.value());
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
