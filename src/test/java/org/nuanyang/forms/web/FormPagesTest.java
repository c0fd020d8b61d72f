package org.nuanyang.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
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
import org.nuanyang.forms.Blank;
import org.nuanyang.indicators.Counted;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("上级的表")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class FormPagesTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990660);
    private static final Pattern CHANGE = Pattern.compile("change=(\\d+\\.\\d+\\.-?\\d+)");

    @LocalServerPort int port;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;

    private Counted there;

    @BeforeEach
    void lay() {
        there = new Counted("格", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakThird, Counted.atHome("小雨"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
    }

    @Test
    void areNotThereForSomebodyOfAnotherSchool() {
        var form = brought(somebody(Role.FILE_KEEPER, there.oak), "年报.xlsx", Blank.roster(), there.oak);
        var outsider = somebody(Role.FILE_KEEPER, there.elm);
        outsider.get("/forms");
        for (var path : List.of("", "/file", "/children?of=COUNTED", "/schools")) assertThat(outsider.get(form + path).status()).as(path).isEqualTo(404);
        assertThat(outsider.post(form + "/reading", "version", "1").status()).isEqualTo(404);
        assertThat(outsider.post(form + "/submission", "as", there.oak.toString(), "version", "0").status()).isEqualTo(404);
        assertThat(outsider.get("/forms").body()).doesNotContain("年报.xlsx");
        assertThat(outsider.upload("/forms", "file", "年报.xlsx", Blank.table(), "place", there.oak.toString()).body()).contains("还没有选为哪里填");
        assertThat(somebody(Role.ADMINISTRATOR, there.qingxi.county).get("/forms").status()).isEqualTo(404);
    }

    @Test
    void areFilledLookedAtAndTakenBackInTheirOwnLayout() throws Exception {
        var keeper = somebody(Role.FILE_KEEPER, there.oak);
        var form = brought(keeper, "统计表.xlsx", Blank.table(), there.oak);
        var look = keeper.get(form);
        assertThat(look.body()).contains("留守儿童情况统计表", "每个数从哪里来", "列入的学生 · 年级：3 年级", "县关爱行动口径");
        var file = keeper.takeOut(form + "/file").bytes();
        assertThat(cell(file, 4, 1)).as("在校学生数 of the third grade").isEqualTo("2");
        assertThat(cell(file, 4, 2)).isEqualTo("1");
        assertThat(cell(file, 4, 4)).as("女").isEqualTo("1");
        assertThat(cell(file, 0, 0)).isEqualTo("留守儿童情况统计表");
        var behind = keeper.get(form + "/children?of=COUNTED;GRADE%3D3");
        assertThat(behind.body()).contains("小满").doesNotContain("小雨", "小寒");
    }

    private String brought(Browser browser, String name, byte[] file, OrgId place) {
        browser.get("/forms");
        var answer = browser.upload("/forms", "file", name, file, "place", place.toString(), "month", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String cell(byte[] file, int row, int column) throws Exception {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            return new DataFormatter().formatCellValue(workbook.getSheetAt(0).getRow(row).getCell(column));
        }
    }

    private Browser somebody(Role role, OrgId org) {
        return new Browser(port).as(there.somebody(role, org).login(), Qingxi.PASSWORD);
    }
}
