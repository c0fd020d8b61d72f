package org.nuanyang.care.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.policy.PastPolicy;
import org.nuanyang.care.policy.Preset;
import org.nuanyang.care.policy.Settings;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("关爱制度、说明、设置的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class PolicyPagesTest {
    private static final int COUNTY = 990101;

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired CarePolicy policy;
    @Autowired PastPolicy past;
    @Autowired CareSettings settings;
    @Autowired Roster roster;
    @Autowired OwnerDatabase owner;

    @BeforeEach void nothingDecided() {
        var jdbc = JdbcClient.create(owner.open());
        jdbc.sql("truncate care.planning_run, care.quota, care.duty, care.settings cascade").update();
        jdbc.sql("delete from care.policy_version").update();
    }

    @Test void areClosedToOutsiders() {
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/care/policy?school=" + qingxi.hewan).status()).isEqualTo(404);
        assertThat(principal.get("/care/policy/history?school=" + qingxi.hewan).status()).isEqualTo(404);
        assertThat(principal.get("/care/policy/presets/weekly").status()).isEqualTo(404);
        assertThat(principal.post("/care/policy/presets/weekly", "take", "talk-weekly", "from", "2026-03-12").status()).isEqualTo(404);
        assertThat(principal.get("/care/policy/duties/new").status()).isEqualTo(404);
        assertThat(principal.get("/care/policy/duties/new?school=" + qingxi.hewan).status()).isEqualTo(404);
        assertThat(principal.get("/care/policy/duties/new?school=nonsense").status()).isEqualTo(404);
        assertThat(principal.get("/care/settings").status()).isEqualTo(404);
        assertThat(principal.post("/care/settings", "closingDay", "1", "graceDays", "1", "topics", "学习").status()).isEqualTo(404);
        adopt();
        var duty = policy.duties(COUNTY).getFirst().id();
        for (var page : new String[] {"/care/policy/duties/" + duty, "/care/policy/duties/" + duty + "/end"}) assertThat(principal.get(page).status()).as(page).isEqualTo(404);
        assertThat(principal.post("/care/policy/duties/" + duty + "/end", "from", "2026-03-13").status()).isEqualTo(404);
        assertThat(policy.duties(COUNTY)).allMatch(each -> each.until() == null);
    }

    @Test void tellEverybodyWhatIsAskedOfThem() {
        var homeroom = somebody(Role.HOMEROOM, qingxi.third.id());
        assertThat(homeroom.get("/care/policy").body()).contains("还没有定下关爱制度").doesNotContain("/care/policy/presets");
        adopt();
        var body = homeroom.get("/care/policy").body();
        assertThat(body).contains("青石小学要做的", "由我完成的", "教学时间每周至少谈心一次，由班主任、任课教师、帮扶人任一人完成。").doesNotContain("/care/policy/duties/");
        assertThat(body.indexOf("至少谈心")).isLessThan(body.indexOf("由别人完成的"));
        assertThat(body.indexOf("至少家访")).isGreaterThan(body.indexOf("由别人完成的"));
        assertThat(somebody(Role.SUBJECT, qingxi.third.id()).get("/care/policy").status()).isEqualTo(200);
    }

    @Test void adoptAPresetAfterALookAtIt() {
        enrolled();
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/care/policy").body()).contains("还没有定下关爱制度", "/care/policy/presets/weekly", "/care/policy/presets/monthly");
        var preset = officer.get("/care/policy/presets/weekly").body();
        assertThat(preset).contains("县关爱行动实施方案：班主任和任课教师每周与联系的孩子谈一次心", "value=\"2026-03-13\"");
        assertThat(officer.get("/care/policy/presets/weekly?from=2026-03-13").status()).isEqualTo(422);
        var foreseen = officer.get("/care/policy/presets/weekly?take=talk-weekly&take=home-visit&from=2026-03-16");
        assertThat(foreseen.status()).as(foreseen.body()).isEqualTo(200);
        assertThat(foreseen.body()).contains("2026-03-16 起的变化", "开始要求", "定下，2026-03-16 起生效");
        var seen = seen(foreseen.body());
        assertThat(officer.post("/care/policy/presets/weekly", "take", "talk-weekly", "take", "home-visit", "from", "2026-03-16", "seen", seen).location()).isEqualTo("/care/policy");
        assertThat(officer.post("/care/policy/presets/weekly", "take", "talk-weekly", "take", "home-visit", "from", "2026-03-16", "seen", seen).location()).isEqualTo("/care/policy");
        assertThat(policy.asked(COUNTY, null, LocalDate.of(2026, 3, 16))).hasSize(2);
        assertThat(officer.get("/care/policy").body()).contains("已经决定、还没有生效的");
        assertThat(officer.get("/care/policy/history").body()).contains("全县关爱制度的历次决定", "某人");
    }

    @Test void changeADutyAndTellTheSecondOfTwo() {
        adopt();
        var talk = policy.duties(COUNTY).stream().filter(duty -> duty.matter().name().equals("TALK")).findFirst().orElseThrow();
        var url = "/care/policy/duties/" + talk.id();
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get(url).body()).contains("现在是：", "教学时间每周至少谈心一次");
        var change = "?matter=TALK&owedBy=HOMEROOM&times=1&per=MONTH&season=TEACHING&cohort=ALL&makeupDays=7&minutes=15&from=2026-04-01";
        var foreseen = officer.get(url + change);
        assertThat(foreseen.body()).contains("不再要求", "教学时间每月至少谈心一次，由班主任完成。");
        var fields = new String[] {"matter", "TALK", "owedBy", "HOMEROOM", "times", "1", "per", "MONTH", "season", "TEACHING", "cohort", "ALL", "makeupDays", "7", "minutes", "15",
            "from", "2026-04-01", "seen", seen(foreseen.body())};
        var other = somebody(Role.ADMINISTRATOR, qingxi.county);
        var otherSeen = seen(other.get(url + "/end?from=2026-04-01").body());
        assertThat(officer.post(url, fields).location()).isEqualTo("/care/policy");
        other.get(url + "/end?from=2026-05-01");
        var late = other.post(url + "/end", "from", "2026-03-20", "seen", otherSeen);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("别人刚刚改过这里的制度");
        assertThat(policy.asked(COUNTY, null, LocalDate.of(2026, 4, 1)).stream().filter(duty -> duty.matter() == talk.matter())).hasSize(1);
    }

    @Test void sayWhatIsMissingOrWrong() {
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        var answer = officer.get("/care/policy/duties/new?matter=&times=x&from=2026-03-32");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请选择什么事", "“x”", "2026-03-32");
        assertThat(officer.get("/care/policy/duties/new?matter=TALK&owedBy=LINKED&times=1&per=WEEK&season=TEACHING&cohort=ALL&makeupDays=0&minutes=10&from=2026-03-11").body())
                .contains("生效日期 2026-03-11 已过去");
        assertThat(officer.get("/care/policy/presets/yearly").status()).isEqualTo(404);
    }

    @Test void letAPrincipalAskForMoreOnly() {
        adopt();
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/care/policy?school=" + qingxi.qingshi).body()).contains("学校自定一条更严的");
        var less = "?school=" + qingxi.qingshi + "&matter=TALK&owedBy=LINKED&times=1&per=MONTH&season=TEACHING&cohort=ALL&makeupDays=0&minutes=10&from=2026-03-16";
        assertThat(principal.get("/care/policy/duties/new" + less).body()).contains("学校自定的只能更严", "学校定的次数不能更少");
        var more = principal.get("/care/policy/duties/new" + less.replace("times=1&per=MONTH", "times=2&per=WEEK"));
        assertThat(more.status()).as(more.body()).isEqualTo(200);
        var answer = principal.post("/care/policy/duties/new", "school", qingxi.qingshi.toString(), "matter", "TALK", "owedBy", "LINKED", "times", "2", "per", "WEEK", "season", "TEACHING",
                "cohort", "ALL", "makeupDays", "0", "minutes", "10", "from", "2026-03-16", "seen", seen(more.body()));
        assertThat(answer.location()).isEqualTo("/care/policy?school=" + qingxi.qingshi);
        assertThat(principal.get(answer.location()).body()).contains("本校自定", "教学时间每周至少谈心两次");
    }

    @Test void setWhenAMonthIsLockedAndWhichTopicsThereAre() {
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/care/settings").body()).contains("想念父母");
        assertThat(officer.post("/care/settings", "closingDay", "10", "graceDays", "2", "topics", "学习\r\n放牛\r\n", "version", "0").location()).isEqualTo("/care/settings");
        assertThat(settings.of(COUNTY).topics()).containsExactly("STUDY", "放牛");
        var late = officer.post("/care/settings", "closingDay", "0", "graceDays", "2", "topics", "学习", "version", "0");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("别人刚刚改过这些设置", "放牛");
        assertThat(settings.of(COUNTY).closingDay()).isEqualTo(10);
        assertThat(officer.post("/care/settings", "closingDay", "x", "graceDays", "", "topics", "学习", "version", "1").body()).contains("“x”", "请填一个数");
        assertThat(settings.of(990199)).isEqualTo(Settings.USUAL);
    }

    @Test void excuseAChildFromTheFormToThePage() {
        var child = enrolled();
        var url = "/children/" + child + "/excuses";
        assertThat(somebody(Role.HOMEROOM, qingxi.fourth.id()).get(url).status()).isEqualTo(404);
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get(url).status()).isEqualTo(404);
        var outsider = somebody(Role.FILE_KEEPER, qingxi.hewan);
        assertThat(outsider.post(url, "why", "ILL", "from", "2026-03-12", "last", "2026-03-20").status()).isEqualTo(404);
        var homeroom = somebody(Role.HOMEROOM, qingxi.third.id());
        assertThat(homeroom.get("/children/" + child).body()).contains("暂不作要求", url);
        assertThat(homeroom.get(url + "?matter=TALK").body()).contains("暂不作要求的说明");
        assertThat(homeroom.post(url, "from", "2026-03-20", "last", "").body()).contains("请选择原因", "请填写最后一天");
        assertThat(homeroom.post(url, "why", "ILL", "matter", "", "from", "2026-03-10", "last", "2026-03-20", "note", "县医院住院").location()).isEqualTo(url);
        var page = homeroom.get(url).body();
        assertThat(page).contains("2026-03-10 至 2026-03-20", "全部事项", "生病、住院", "县医院住院", "正在执行");
        var again = homeroom.post(url, "why", "ILL", "matter", "TALK", "from", "2026-03-20", "last", "2026-03-25");
        assertThat(again.body()).contains("2026-03-10 至 2026-03-20 已经有说明");
        var withdrawal = Pattern.compile(url + "/[0-9a-f-]{36}/withdrawal").matcher(page).results().findFirst().orElseThrow().group();
        assertThat(outsider.post(withdrawal).status()).isEqualTo(404);
        assertThat(homeroom.post(withdrawal).location()).isEqualTo(url);
        assertThat(homeroom.post(withdrawal).location()).isEqualTo(url);
        assertThat(homeroom.get(url).body()).contains("已撤回");
    }

    private void adopt() {
        past.layDown(COUNTY, Preset.WEEKLY.usual(), LocalDate.of(2025, 9, 1), qingxi.account(login(), "陈科").id());
    }

    private static String seen(String body) {
        return Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(body).results().findFirst().orElseThrow(() -> new AssertionError(body)).group(1);
    }

    private ChildId enrolled() {
        var facts = new Facts().with(Fact.NAME, "小满").with(Fact.BIRTH, RoughDate.parse("2017-05-21")).with(Fact.FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10"))
                .with(Fact.MOTHER_AWAY_SINCE, RoughDate.parse("2025-02-10"));
        return as(qingxi.qingshi, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id());
    }

    private <R> R as(OrgId school, Function<Viewer, R> work) {
        var viewer = Scopes.viewer(Scopes.COUNTY, qingxi.account(login(), "档案员").id(), Role.FILE_KEEPER, school.value());
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
