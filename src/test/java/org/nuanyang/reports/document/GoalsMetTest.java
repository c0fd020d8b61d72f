package org.nuanyang.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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
import org.nuanyang.indicators.Counted;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("总结对照计划")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class GoalsMetTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990830);
    private static final String YEAR = "SCHOOL_YEAR-2025-09-01-2026-08-31";

    @LocalServerPort int port;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Now now;

    private Counted there;
    private Browser keeper;

    @BeforeEach
    void lay() {
        there = new Counted("标", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.left("小雨"));
        keeper = somebody(Role.FILE_KEEPER, there.oak);
    }

    @Test
    void saysThatThereWasNoPlan() {
        assertThat(keeper.get(made("SUMMARY")).body()).contains("计划定下、现在能够对照的目标有几项").doesNotContain("对照《");
    }

    @Test
    void tellsOfEachGoalWhetherItIsReached() {
        var plan = made("PLAN");
        var goals = keeper.get(plan).body();
        assertThat(goals).contains("2</a>名没有结对");
        assertThat(edited(keeper.get(plan + "/sections/GOALS").body())).contains("名没有结对");
        var summary = made("SUMMARY");
        assertThat(plain(keeper.get(summary).body())).contains("对照《标橡树小学", "工作计划》", "还没有到期", "结对率");
        now.pass(Duration.ofDays(60));
        try {
            keeper = somebody(Role.FILE_KEEPER, there.oak);
            keeper.get(summary);
            assertThat(keeper.post(summary + "/draft", "version", "1").status()).isEqualTo(302);
            assertThat(plain(keeper.get(summary).body())).contains("没有达到的是", "结对率还差2", "没有达到").doesNotContain("项还没有到期");
        } finally {
            now.pass(Duration.ofDays(-60));
        }
    }

    @Test
    void readsWhatAPersonHasWrittenIntoThePlan() {
        var plan = made("PLAN");
        var text = edited(keeper.get(plan + "/sections/GOALS").body());
        var unpaired = Pattern.compile("(\\d+\\[\\d+])名没有结对").matcher(text);
        assertThat(unpaired.find()).as(text).isTrue();
        assertThat(keeper.post(plan + "/sections/GOALS", "draft", "1", "part", "0", "text", "还有" + unpaired.group(1) + "名没有结对，3月1日前结对率到0%。").status()).isEqualTo(302);
        assertThat(plain(keeper.get(made("SUMMARY")).body())).contains("能够对照的1项目标全部达到");
    }

    private String made(String kind) {
        keeper.get("/documents");
        var answer = keeper.post("/documents", "post", "SCHOOL-" + there.oak, "kind", kind, "stretch", YEAR);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String edited(String page) {
        var box = Pattern.compile("(?s)<textarea[^>]*>\\n?(.*?)</textarea>").matcher(page);
        assertThat(box.find()).isTrue();
        return box.group(1);
    }

    /** Without its figures' links. */
    private static String plain(String page) {
        return page.replaceAll("<[^>]*>", "").replaceAll("\\s+", "");
    }

    private Browser somebody(Role role, OrgId org) {
        return new Browser(port).as(there.somebody(role, org).login(), Qingxi.PASSWORD);
    }
}
