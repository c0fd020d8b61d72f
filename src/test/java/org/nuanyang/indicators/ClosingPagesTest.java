package org.nuanyang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("月报的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ClosingPagesTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990180);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Duration TO_APRIL = Duration.ofDays(21);

    @LocalServerPort int port;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired KeptFigures kept;
    @Autowired Now now;

    private Counted there;

    @BeforeEach
    void lay() {
        there = new Counted("报", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.unsure("小雨"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
        there.as(Role.PRINCIPAL, there.oak, by -> {
            kept.settle();
            return by;
        });
        now.pass(TO_APRIL);
    }

    @AfterEach
    void backToMarch() {
        now.pass(TO_APRIL.negated());
    }

    @Test
    void areNotThereForSomebodyOfAnotherSchool() {
        begin();
        var outsider = somebody(Role.PRINCIPAL, there.elm);
        outsider.get("/closings");
        for (var place : List.of(there.oak, there.oakThird.id())) {
            assertThat(outsider.get(url(place)).status()).isEqualTo(404);
            for (var step : List.of("submission", "withdrawal", "return", "lock", "reopening", "reasons"))
                assertThat(outsider.post("/closings/" + place + "/" + step, "period", "2026-03", "version", "0", "words", "请核对").status()).as(step).isEqualTo(404);
        }
        assertThat(outsider.get("/closing-rules").status()).isEqualTo(404);
        assertThat(somebody(Role.ADMINISTRATOR, there.qingxi.county).get("/closings").status()).isEqualTo(404);
    }

    @Test
    void takeAMonthFromClassToCountyAndLockIt() {
        assertThat(somebody(Role.PRINCIPAL, there.oak).get("/closings").body()).contains("县里还没有开始收月报");
        begin();
        var teacher = somebody(Role.HOMEROOM, there.oakThird.id());
        assertThat(teacher.get("/").body()).contains("三年级1班：2026年3月待报送（最迟 2026-04-03）");
        var own = teacher.get(teacher.get("/closings").location());
        assertThat(own.body()).contains("报送学校", "有 1 名学生因档案缺少事实", "结对率：2 中还差 2", "/figures/pairing/children?place=", "1 / 2");
        assertThat(step(teacher, there.oakThird.id(), "submission", own.body()).status()).isEqualTo(302);

        var principal = somebody(Role.PRINCIPAL, there.oak);
        var school = principal.get(url(there.oak));
        assertThat(school.body()).contains("报送县里", "已报 1 / 1 个班");
        assertThat(step(principal, there.oak, "submission", school.body()).status()).isEqualTo(302);
        assertThat(step(principal, there.oak, "submission", school.body())).satisfies(again -> {
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.body()).contains("刚才有人先动了这一份，现在是“已报送”");
        });

        var county = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        assertThat(county.get("/").body()).contains("2026年3月：1 所学校已报送，等待审核锁定");
        var back = step(county, there.oak, "return", county.get(url(there.oak)).body(), "words", "");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains("请写明退回的意见");
        assertThat(step(county, there.oak, "return", back.body(), "words", "列入人数请核对").status()).isEqualTo(302);
        var returned = principal.get(url(there.oak));
        assertThat(returned.body()).contains("列入人数请核对", "已退回");
        assertThat(step(principal, there.oak, "submission", returned.body()).status()).isEqualTo(302);
        county.get("/closings?period=2026-03");
        assertThat(county.post("/closings/locks", "period", "2026-03").status()).isEqualTo(302);
        assertThat(county.get("/closings?period=2026-03").body()).contains("共 4 处：已锁定 1", "已锁定");
        assertThat(principal.get(url(there.oak)).body()).contains("已锁定，不再变动", "按县关爱行动口径").doesNotContain("报送县里");
    }

    @Test
    void sayWhatIsWrongWithTheRules() {
        var county = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        county.get("/closing-rules");
        var wrong = county.post("/closing-rules", "from", "三月", "monthDay", "31", "classDays", "2", "version", "0");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("“三月”不是一个月份");
        assertThat(county.post("/closing-rules", "from", "2026-03", "monthDay", "31", "classDays", "2", "version", "0").body()).contains("31 号不是每个月都合适");
        assertThat(county.post("/closing-rules", "from", "2026-03", "monthDay", "8", "classDays", "2", "version", "0").status()).isEqualTo(302);
        assertThat(county.post("/closing-rules", "from", "2026-03", "monthDay", "9", "classDays", "2", "version", "0").body()).contains("刚才有人改过月报规定");
    }

    private void begin() {
        var county = somebody(Role.COUNTY_OFFICER, there.qingxi.county);
        county.get("/closing-rules");
        assertThat(county.post("/closing-rules", "from", "2026-03", "monthDay", "5", "classDays", "2", "version", "0").status()).isEqualTo(302);
    }

    private static Browser.Answer step(Browser browser, OrgId place, String step, String page, String... more) {
        var version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        var fields = new ArrayList<>(List.of("period", "2026-03", "version", version.group(1)));
        fields.addAll(List.of(more));
        return browser.post("/closings/" + place + "/" + step, fields.toArray(String[]::new));
    }

    private static String url(OrgId place) {
        return "/closings/" + place + "?period=2026-03";
    }

    private Browser somebody(Role role, OrgId place) {
        var login = "b" + UUID.randomUUID().toString().substring(0, 12);
        there.qingxi.with(login, "某人", role, place);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }
}
