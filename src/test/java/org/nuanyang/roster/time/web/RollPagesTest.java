package org.nuanyang.roster.time.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.nuanyang.documents.Sums;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.CommitResult.Committed;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("某日底数的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class RollPagesTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;

    @Test void showNothingOfASchoolToAnotherAndLetNobodyAboveExport() {
        enrolled("小满", SEPTEMBER, "2025-02-10");
        var outsider = somebody(Role.FILE_KEEPER, qingxi.hewan);
        assertThat(outsider.get("/children/roll?on=2025-12-01").body()).doesNotContain("小满");
        assertThat(outsider.get("/children/roll.xlsx?school=" + qingxi.qingshi).status()).isEqualTo(404);
        assertThat(outsider.get("/children/roll/changes.xlsx?school=" + qingxi.qingshi).status()).isEqualTo(404);
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/children/roll?on=2025-12-01").body()).contains("小满").doesNotContain("/children/roll.xlsx");
        assertThat(officer.get("/children/roll.xlsx").status()).isEqualTo(404);
        assertThat(officer.get("/children/roll.pdf").status()).isEqualTo(404);
    }

    @Test void tellWhoCountedOnADayWithSumsThatOpenToTheirLines() {
        var child = enrolled("石头", SEPTEMBER, "2025-02-10");
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        var body = keeper.get("/children/roll?on=2025-12-01").body();
        assertThat(body).contains("石头", "父亲自 2025-02-10 起外出，已满 3 个月", "三年级1班", "answer=COUNTS#list", "href=\"/children/" + child + "\"");
        assertThat(keeper.get("/children/roll?on=2024-12-01").body()).contains("没有符合条件的学生").doesNotContain("石头");
        assertThat(keeper.get("/children/roll?on=2025-12-01&definition=NATIONAL").body()).contains("石头", "国家口径");
    }

    @Test void askAgainForADayThatIsNone() {
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/children/roll?on=2030-01-01").status()).isEqualTo(422);
        assertThat(keeper.get("/children/roll?on=2030-01-01").body()).contains("以后的日子还没有到");
        assertThat(keeper.get("/children/roll?on=yesterday").body()).contains("“yesterday”看不出是哪一天");
        assertThat(keeper.get("/children/roll/changes?from=2026-03-01&on=2026-02-01").body()).contains("开始的一天要早于结束的一天");
    }

    @Test void tellTheChangesBetweenTwoDaysInTheTradesWords() {
        var child = enrolled("小雨", SEPTEMBER, "2025-02-10");
        told(child, LocalDate.of(2026, 1, 10), new Facts().with(FATHER_AWAY, false));
        var body = somebody(Role.PRINCIPAL, qingxi.qingshi).get("/children/roll/changes?from=2025-12-01&on=2026-03-01").body();
        assertThat(body).contains("小雨", "减少：退出", "2026-01-10", "2025-12-01 算留守");
    }

    @Test void leaveAsLedgersThatAreLogged() throws IOException {
        enrolled("小雪", SEPTEMBER, "2025-02-10");
        var keeper = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var roll = keeper.takeOut("/children/roll.xlsx?on=2025-12-01&answer=COUNTS");
        assertThat(roll.header("Content-Disposition")).contains("attachment");
        assertThat(Sums.hold(roll.bytes())).isNotEmpty();
        assertThat(Sums.hold(keeper.takeOut("/children/roll/changes.xlsx?from=2025-08-01&on=2025-12-01").bytes())).isNotEmpty();
        assertThat(printed(keeper.takeOut("/children/roll.pdf?on=2025-12-01&answer=COUNTS").bytes())).contains("某日底数", "小雪", "2025年12月1日", "合计");
        assertThat(printed(keeper.takeOut("/children/roll/changes.pdf?from=2025-08-01&on=2025-12-01").bytes())).contains("学生变动表", "小雪", "增加");
        assertThat(keeper.get("/children/roll?on=2025-12-01").body()).contains("href=\"/children/roll.pdf?");
        var log = somebody(Role.ADMINISTRATOR, qingxi.county).get("/log").body();
        assertThat(log).contains("导出了", "青石小学");
    }

    private static String printed(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    @Test void areLinkedFromTheList() {
        assertThat(somebody(Role.SUBJECT, qingxi.third.id()).get("/children").body()).contains("href=\"/children/roll\"");
    }

    @Test void showTheFileAsOfADayAndTheHistoryByFact() {
        var child = enrolled("小兰", SEPTEMBER, "2025-02-10");
        told(child, LocalDate.of(2026, 1, 10), new Facts().with(HEALTH, "体弱"));
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/children/" + child + "/history").body()).contains("/as-of?on=2026-03-12", "只看哪一项");
        assertThat(keeper.get("/children/" + child + "/history?fact=health").body()).contains("体弱").doesNotContain("2025-02-10");
        assertThat(keeper.get("/children/" + child + "/as-of?on=2026-03-12").body()).contains("小兰", "体弱", "第 2 版");
        assertThat(keeper.get("/children/" + child + "/as-of?on=2026-03-11").body()).contains("这一天还没有建档");
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).get("/children/" + child + "/as-of?on=2026-03-12").status()).isEqualTo(404);
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/children/" + child + "/as-of").status()).isEqualTo(404);
    }

    @Test void letAPastTimeAwayBeAddedAndShowTwoPeoplesEditsSideBySide() {
        var child = enrolled("小梅", SEPTEMBER, "2025-02-10");
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        var url = "/children/" + child + "/absences";
        assertThat(keeper.get("/children/" + child).body()).contains("外出与照护经历", "2025-02-10 起");
        assertThat(keeper.get(url + "/father/new").body()).contains("小梅的父亲");
        assertThat(keeper.post(url + "/father", "since", "2024-13", "until", "2024", "version", "1").status()).isEqualTo(422);
        keeper.post(url + "/father", "since", "2023-03", "until", "2024-01-20", "place", "福建省", "version", "1");
        assertThat(keeper.get(url).body()).contains("2023-03", "2024-01-20", "福建省");
        var late = keeper.post(url + "/father", "since", "2022-03", "until", "2022-08-20", "version", "1");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("别人改过这份档案", "value=\"2022-03\"", "name=\"version\" value=\"2\"");
        assertThat(somebody(Role.PRINCIPAL, qingxi.qingshi).get(url + "/father/new").status()).isEqualTo(404);
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).get(url).status()).isEqualTo(404);
    }

    @Test void compareTwoEditsOfASection() {
        var child = enrolled("小竹", SEPTEMBER, "2025-02-10");
        var first = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        var second = somebody(Role.HOMEROOM, qingxi.third.id());
        var url = "/children/" + child + "/sections/character";
        first.post(url, "version", "1", "trait", "开朗");
        var late = second.post(url, "version", "1", "trait", "内向");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("开朗", "内向");
        assertThat(first.get("/children/" + child).body()).contains("开朗").doesNotContain("内向");
        second.post(url, "version", "2", "trait", "内向");
        assertThat(first.get("/children/" + child + "/history").body()).contains("开朗", "内向");
    }

    private ChildId enrolled(String name, LocalDate on, String fatherAwaySince) {
        var facts = new Facts().with(NAME, name).with(RURAL_HOUSEHOLD, true).with(FATHER_NAME, name + "父")
                .with(FATHER_AWAY_SINCE, RoughDate.parse(fatherAwaySince)).with(MOTHER_AWAY, false);
        var row = new RowChange.New(qingxi.qingshi, qingxi.third.id(), facts, on);
        return keeping(viewer -> ((Committed) roster.commit(List.of(row), UUID.randomUUID(), Source.IMPORT, on, viewer)).ids().getFirst());
    }

    private void told(ChildId child, LocalDate on, Facts facts) {
        keeping(viewer -> {
            var version = roster.files(Set.of(child), viewer).get(child).version();
            return roster.commit(List.of(new RowChange.Changed(child, version, null, facts)), UUID.randomUUID(), Source.IMPORT, on, viewer);
        });
    }

    private <R> R keeping(Function<Viewer, R> work) {
        var account = qingxi.account(login(), "档案员").id();
        var viewer = Scopes.viewer(Scopes.COUNTY, account, Role.FILE_KEEPER, qingxi.qingshi.value());
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
