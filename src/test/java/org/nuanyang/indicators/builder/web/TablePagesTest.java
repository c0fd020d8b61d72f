package org.nuanyang.indicators.builder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Stage;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("自制统计表：页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class TablePagesTest {
    private static final Pattern KEPT = Pattern.compile("/tables/([0-9a-f-]{36})/removal");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;

    @Test void countsKeepsAndTakesOutATable() throws IOException {
        var school = school("槐树小学" + UUID.randomUUID());
        var principal = somebody(Role.PRINCIPAL, school);
        assertThat(principal.get("/tables").body()).contains("每行是一个", "name=\"only\" value=\"sex:FEMALE\"").doesNotContain("/tables.xlsx");
        var table = principal.get("/tables?rows=SEX&measure=CHILDREN").body();
        assertThat(table).containsPattern("女</th><td class=\"number\"><a href=\"/tables/children[^>]+>2<").containsPattern("男</th><td class=\"number\"><a href=\"/tables/children[^>]+>1<").contains("/tables.xlsx?rows=SEX");
        assertThat(principal.get("/tables?rows=SEX&columns=BOARDING&only=sex:MALE").body()).contains("只数：性别为男", "未写明");

        var workbook = new XSSFWorkbook(new ByteArrayInputStream(principal.takeOut("/tables.xlsx?rows=SEX&columns=BOARDING").bytes()));
        var sheet = workbook.getSheetAt(0);
        var sum = sheet.getRow(sheet.getLastRowNum() - 1);
        assertThat(sum.getCell(0).getStringCellValue()).startsWith("合");
        assertThat(sum.getCell(sum.getLastCellNum() - 1).getNumericCellValue()).isEqualTo(3);

        assertThat(principal.post("/tables?rows=SEX&measure=CHILDREN", "name", "男女各几人", "with", school.toString()).location()).endsWith("/tables?rows=SEX&measure=CHILDREN");
        var colleague = somebody(Role.FILE_KEEPER, school);
        assertThat(colleague.get("/tables").body()).contains("男女各几人", "href=\"/tables?rows=SEX&amp;measure=CHILDREN\"").doesNotContain("/removal");
        assertThat(colleague.get("/children/lists").body()).doesNotContain("男女各几人");
        assertThat(somebody(Role.PRINCIPAL, qingxi.hewan).get("/tables").body()).doesNotContain("男女各几人");
        var id = KEPT.matcher(principal.get("/tables").body());
        assertThat(id.find()).isTrue();
        assertThat(colleague.post("/tables/" + id.group(1) + "/removal").status()).isEqualTo(404);
        assertThat(principal.post("/tables/" + id.group(1) + "/removal").status()).isEqualTo(302);
    }

    @Test void isNobodysOfAnotherSchool() {
        var school = school("榕树小学" + UUID.randomUUID());
        var outsider = somebody(Role.PRINCIPAL, qingxi.hewan);
        assertThat(outsider.get("/tables?rows=SEX&place=" + school).status()).isEqualTo(404);
        assertThat(outsider.get("/tables.xlsx?rows=SEX&place=" + school).status()).isEqualTo(404);
        assertThat(somebody(Role.ADMINISTRATOR, qingxi.county).get("/tables").status()).isEqualTo(404);
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/tables.xlsx?rows=KEY&place=" + school).body()).contains("敏感情况");
        assertThat(officer.get("/tables.xlsx?rows=SEX&place=" + school).body()).doesNotContain("敏感情况");
    }

    /** Two girls and a boy. */
    private OrgId school(String name) {
        var school = orgs.add(qingxi.township, new NewOrg(Org.Kind.SCHOOL, name, null, Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110", null), qingxi.product);
        var klass = orgs.ensureClass(school, Stage.PRIMARY, 2023, 1).id();
        var keeper = Scopes.viewer(Scopes.COUNTY, qingxi.account(login(), "建档").id(), Role.FILE_KEEPER, school.value());
        for (var sex : new Sex[] {Sex.FEMALE, Sex.FEMALE, Sex.MALE})
            keeper.scope().sight().call(() -> roster.enrol(school, klass, new Facts().with(NAME, "榕" + login()).with(SEX, sex), Source.PAGE, keeper));
        return school;
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
