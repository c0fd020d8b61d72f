package org.nuanyang.roster.going;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
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
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("离校、返校、移交、到校的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class GoingPagesTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;

    @Test void areOfferedToTheKeeperOnly() {
        var child = enrolled("小离");
        assertThat(keeper(qingxi.hewan).get("/children/" + child + "/departure").status()).isEqualTo(404);
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get("/children/" + child).body()).doesNotContain("/departure");
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get("/children/" + child + "/departure").status()).isEqualTo(404);
        assertThat(somebody(Role.PRINCIPAL, qingxi.qingshi).get("/children/" + child).body()).contains("/offer").doesNotContain("/departure");
        assertThat(keeper(qingxi.qingshi).get("/children/" + child).body()).contains("/departure", "/offer");
    }

    @Test void leadFromTheDepartureToTheReturn() {
        var child = enrolled("小归");
        var keeper = keeper(qingxi.qingshi);
        var url = "/children/" + child;
        assertThat(keeper.get(url + "/departure").status()).isEqualTo(200);
        var wrong = keeper.post(url + "/departure", "version", "1", "on", "2026-03-12");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请选择离校的原因");
        var gone = keeper.post(url + "/departure", "version", "1", "why", "TRANSFERRED", "on", "2026-03-10", "province", "广东省", "reason", "随父母");
        assertThat(gone.location()).isEqualTo(url);
        assertThat(keeper.get(url).body()).contains("2026-03-10", "转出县外", "广东省、随父母", url + "/return").doesNotContain("/sections/", url + "/card\"");
        assertThat(keeper.post(url + "/departure", "version", "1", "why", "DROPPED_OUT", "on", "2026-03-11", "reason", "x").body()).contains("别人刚改过");
        assertThat(keeper.get(url + "/return").status()).isEqualTo(200);
        var back = keeper.post(url + "/return", "version", "2", "on", "2026-03-12", "class", qingxi.third.id().toString());
        assertThat(back.location()).isEqualTo(url);
        assertThat(keeper.get(url).body()).contains("2026-03-12 返校", "/sections/");
    }

    @Test @DisplayName("已故：页面安静，不催什么") void tellLittleOfWhoHasDied() {
        var child = enrolled("小安");
        var keeper = keeper(qingxi.qingshi);
        var url = "/children/" + child;
        keeper.get(url + "/departure");
        keeper.post(url + "/departure", "version", "1", "why", "DIED", "on", "2026-03-11");
        var page = keeper.get(url).body();
        assertThat(page).contains("已故，2026-03-11").doesNotContain("/sections/", "tel:", "算留守", "尚缺", "/return\"", "/offer", "联系卡", "没有填");
        assertThat(keeper.get(url + "/card").status()).isEqualTo(404);
        assertThat(keeper.get("/children?q=小安").body()).doesNotContain(url);
        assertThat(keeper.get("/children?q=小安&presence=ALL").body()).doesNotContain(url);
        assertThat(keeper.get("/children?q=小安&presence=DECEASED").body()).contains(url);
        keeper.get(url + "/departure/withdrawal");
        assertThat(keeper.post(url + "/departure/withdrawal", "version", "2").location()).isEqualTo(url);
        assertThat(keeper.get(url).body()).contains("/sections/", "登记有误");
    }

    @Test void followAChildFromSchoolToSchool() {
        var child = enrolled("小迁");
        var giving = keeper(qingxi.qingshi);
        var receiving = keeper(qingxi.hewan);
        giving.get("/children/" + child + "/offer");
        assertThat(giving.post("/children/" + child + "/offer", "school", "").status()).isEqualTo(422);
        assertThat(giving.post("/children/" + child + "/offer", "school", qingxi.hewan.toString(), "note", "搬家").location()).isEqualTo("/transfers");
        var seen = receiving.get("/transfers").body();
        assertThat(seen).contains("小迁", "青石小学", "搬家", "同意接收").doesNotContain("/children/" + child);
        var id = seen.replaceAll("(?s).*小迁.*?/transfers/([0-9a-f-]{36})/acceptance.*", "$1");
        assertThat(receiving.post("/transfers/" + id + "/acceptance").location()).isEqualTo("/transfers");
        assertThat(giving.get("/transfers").body()).contains("已转出 → 河湾小学（2026-03-12）").doesNotContain("/children/" + child);
        assertThat(giving.get("/children/" + child).status()).isEqualTo(404);
        assertThat(receiving.get("/").body()).contains("还没有确认到校");
        var arrivals = receiving.get("/transfers/arrivals");
        assertThat(arrivals.body()).contains("小迁", "原在 青石小学");
        assertThat(receiving.post("/transfers/arrivals", "class", "", "on", "").status()).isEqualTo(422);
        var done = receiving.post("/transfers/arrivals", "child", id, "class", qingxi.hewanThird.id().toString(), "on", "2026-03-12");
        assertThat(done.location()).startsWith("/transfers");
        assertThat(receiving.get("/transfers/arrivals").body()).doesNotContain("value=\"" + id);
        assertThat(receiving.get("/children/" + child).body()).contains("青石小学 → 河湾小学，已到校");
        assertThat(somebody(Role.HOMEROOM, qingxi.third.id()).get("/transfers/arrivals").status()).isEqualTo(404);
    }

    private ChildId enrolled(String name) {
        var facts = new Facts().with(NAME, name).with(GUARDIAN_NAME, "李奶奶").with(Fact.GUARDIAN_PHONE, new Phone("13900001234"));
        return as(qingxi.qingshi, viewer -> ((CommitResult.Committed) roster.commit(
                List.of(new RowChange.New(qingxi.qingshi, qingxi.third.id(), facts, LocalDate.of(2025, 9, 1))), UUID.randomUUID(), viewer)).ids().getFirst());
    }

    private <R> R as(OrgId school, Function<Viewer, R> work) {
        var viewer = Scopes.viewer(Scopes.COUNTY, qingxi.account(login(), "档案员").id(), Role.FILE_KEEPER, school.value());
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private Browser keeper(OrgId school) {
        return somebody(Role.FILE_KEEPER, school);
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
