package org.nuanyang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.PdfPages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("批量导入学校、班级、教职工")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class PeopleTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired Orgs orgs;
    @Autowired Viewers viewers;
    @Autowired PdfPages pages;
    @Autowired OwnerDatabase owner;
    private String login;
    private String tag;
    private Viewer administrator;

    @BeforeEach
    void signIn() {
        login = "w" + UUID.randomUUID().toString().substring(24);
        tag = login.substring(1, 7);
        administrator = viewers.find(qingxi.product.county(), qingxi.with(login, "吴昊", Role.ADMINISTRATOR, qingxi.county).id()).orElseThrow();
    }

    @Test void isForAdministratorsAlone() {
        var keeper = viewers.find(qingxi.product.county(), qingxi.with("k" + login, "孙丽", Role.FILE_KEEPER, qingxi.qingshi).id()).orElseThrow();
        assertThatThrownBy(() -> bring(Kind.STAFF, "姓名,登录名,单位,职责\n甲,a,青石小学,校长\n", keeper)).isInstanceOf(NotFound.class);
        assertThat(new Browser(port).as("k" + login, Qingxi.PASSWORD).get("/bureau/people").status()).isEqualTo(403);
        var id = bring(Kind.STAFF, "姓名,登录名,单位,职责\n甲,a" + tag + ",青石小学,校长\n", administrator);
        var other = viewers.find(qingxi.product.county(), qingxi.with("o" + login, "另一位", Role.ADMINISTRATOR, qingxi.county).id()).orElseThrow();
        assertThatThrownBy(() -> as(other, () -> people.find(id, other))).isInstanceOf(NotFound.class);
    }

    @Test void saysRowByRowWhatIsWrongWithWhichCell() {
        var id = bring(Kind.STAFF, """
                教师姓名,工号,学校,岗位,任教班级
                赵一,a%1$s,青石小学,校长,
                ,b%1$s,青石小学,校长,
                钱二,c%1$s,没有的小学,校长,
                孙三,d%1$s,青石小学,系统管理员,
                李四,e%1$s,青石小学,班主任,九年级9班
                周五,f%1$s,青石小学,班主任,三(1)班
                另一个,a%1$s,青石小学,校长,
                吴六,%2$s,青石小学,校长,
                """.formatted(tag, login), administrator);
        var rows = as(administrator, () -> people.preview(people.find(id, administrator), administrator));
        assertThat(rows).extracting(Judged::verdict).containsExactly(
                Verdict.NEW, Verdict.WRONG, Verdict.WRONG, Verdict.WRONG, Verdict.WRONG, Verdict.NEW, Verdict.WRONG, Verdict.WRONG);
        assertThat(rows.stream().flatMap(row -> row.problems().stream().map(problem -> row.row() + " " + problem.words()))).containsExactly(
                "3 「姓名」没有填。请补上。",
                "4 「没有的小学」没有找到，或有几个同名的。请写系统里的全称或学校标识码。",
                "5 「职责」系统管理员 不认识。请写：校长、档案管理员、班主任、任课教师、心理教师、督导、县级管理人员、中心校（乡镇）管理人员。系统管理员请单独授予。",
                "6 青石小学 没有 九年级9班。请核对，或先导入班级名单。",
                "8 登录名 a" + tag + " 在表里也写给了 赵一。请各用各的。",
                "9 登录名 " + login + " 已经有人用了，姓名与这一行不同，或已停用。请核对，或换一个登录名。");
        assertThat(accounts.byLogin("a" + tag)).as("looking makes nothing").isEmpty();
    }

    @Test void opensAccountsWithDutiesOnceAndPrintsStripsToCut() throws Exception {
        var id = bring(Kind.STAFF, """
                姓名,登录名,单位,职责,班级,工作电话
                赵一,a%1$s,青石小学,班主任,三年级1班,139 0000 1234
                赵一,a%1$s,青石小学,心理教师,,
                """.formatted(tag), administrator);
        var done = as(administrator, () -> people.commit(id, administrator));
        assertThat(done.added()).isEqualTo(2);
        assertThat(as(administrator, () -> people.commit(id, administrator)).committedAt()).as("a second click").isEqualTo(done.committedAt());
        var account = accounts.byLogin("a" + tag).orElseThrow();
        var viewer = viewers.find(qingxi.product.county(), account.id()).orElseThrow();
        assertThat(viewer.holds(Role.HOMEROOM)).isTrue();
        assertThat(viewer.holds(Role.PSYCHOLOGY)).isTrue();

        var strips = as(administrator, () -> people.strips(id, administrator));
        assertThat(strips).hasSize(1);
        var out = new ByteArrayOutputStream();
        pages.write("people/web/documents/strips", strips, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("赵一", "a" + tag, strips.getFirst().password());
        }
        assertThat(strips.toString()).doesNotContain(strips.getFirst().password());
        assertThat(new Browser(port).signIn("a" + tag, strips.getFirst().password()).location()).isEqualTo("/");
        var again = bring(Kind.STAFF, "姓名,登录名,单位,职责,班级\n赵一,a%1$s,青石小学,班主任,三年级1班\n".formatted(tag), administrator);
        assertThat(as(administrator, () -> people.preview(people.find(again, administrator), administrator))).extracting(Judged::verdict).containsExactly(Verdict.SAME);
    }

    @Test void closesAgainWhatNobodyHasUsed() {
        var id = bring(Kind.STAFF, "姓名,登录名,单位,职责\n赵一,a%1$s,青石小学,校长\n钱二,b%1$s,青石小学,校长\n".formatted(tag), administrator);
        as(administrator, () -> people.commit(id, administrator));
        var strips = as(administrator, () -> people.strips(id, administrator));
        var used = new Browser(port).as("a" + tag, strips.getFirst().password());
        used.get("/account/password");
        used.post("/account/password", "current", strips.getFirst().password(), "chosen", "regen-auf-stein-3", "again", "regen-auf-stein-3");
        assertThat(as(administrator, () -> people.closeUnused(id, administrator))).isEqualTo(1);
        assertThat(accounts.byLogin("a" + tag).orElseThrow().closedOn()).isNull();
        assertThat(accounts.byLogin("b" + tag).orElseThrow().closedOn()).isNotNull();
    }

    @Test void makesSchoolsBelowWhatStandsFurtherUpAndTheirClasses() {
        var id = bring(Kind.SCHOOLS, """
                单位名称,类别,上级单位,办学学段,紧急电话
                白云镇%1$s,乡镇,,,
                白云小学%1$s,学校,白云镇%1$s,小学,0990-6609999
                白云教学点%1$s,教学点,白云小学%1$s,,
                错放%1$s,教学点,白云镇%1$s,,
                """.formatted(tag), administrator);
        assertThat(as(administrator, () -> people.preview(people.find(id, administrator), administrator))).extracting(Judged::verdict)
                .containsExactly(Verdict.NEW, Verdict.NEW, Verdict.NEW, Verdict.WRONG);
        as(administrator, () -> people.commit(id, administrator));
        var school = school("白云小学" + tag);
        assertThat(school.emergencyPhone()).isEqualTo("0990-6609999");
        assertThat(school("白云教学点" + tag).parent()).isEqualTo(school.id());
        var changed = bring(Kind.SCHOOLS, "学校名称,上级,紧急电话\n白云小学%1$s,白云镇%1$s,0990-6601111\n".formatted(tag), administrator);
        assertThat(as(administrator, () -> people.commit(changed, administrator)).changed()).isEqualTo(1);
        assertThat(school("白云小学" + tag).emergencyPhone()).isEqualTo("0990-6601111");

        var classes = bring(Kind.CLASSES, "学校,年级,班级\n白云小学%1$s,三年级,1班\n白云小学%1$s,三年级,1班\n白云小学%1$s,七年级,1\n".formatted(tag), administrator);
        assertThat(as(administrator, () -> people.preview(people.find(classes, administrator), administrator))).extracting(Judged::verdict)
                .containsExactly(Verdict.NEW, Verdict.WRONG, Verdict.WRONG);
        as(administrator, () -> people.commit(classes, administrator));
        assertThat(orgs.classesOf(school.id())).extracting(org -> org.label(Qingxi.TODAY)).containsExactly("三年级1班");
    }

    @Test void readsWhereASchoolStandsInWhicheverOrderAMapSaysIt() {
        var told = bring(Kind.SCHOOLS, "学校名称,坐标\n山上小学%1$s,115.61234 31.40001\n山下小学%1$s,\"东经115度\"\n".formatted(tag), administrator);
        var judged = as(administrator, () -> people.preview(people.find(told, administrator), administrator));
        assertThat(judged).extracting(Judged::verdict).containsExactly(Verdict.NEW, Verdict.WRONG);
        assertThat(judged.getLast().problems()).extracting(Refusal::words).containsExactly("经纬度“东经115度”认不出来。请写两个数，中间用逗号隔开，例如 31.23456, 115.23456；不知道可以不填。");
        as(administrator, () -> people.commit(told, administrator));
        assertThat(orgs.positions(qingxi.product.county()).get(school("山上小学" + tag).id())).hasToString("31.40001, 115.61234");

        var again = bring(Kind.SCHOOLS, "学校名称,坐标\n山上小学%1$s,\"31.400010,115.612340\"\n".formatted(tag), administrator);
        assertThat(as(administrator, () -> people.preview(people.find(again, administrator), administrator))).extracting(Judged::verdict).containsExactly(Verdict.SAME);
        var silent = bring(Kind.SCHOOLS, "学校名称,紧急电话\n山上小学%1$s,0990-6602222\n".formatted(tag), administrator);
        as(administrator, () -> people.commit(silent, administrator));
        assertThat(orgs.positions(qingxi.product.county())).as("a file that says nothing takes nothing away").containsKey(school("山上小学" + tag).id());
    }

    @Test void refusesAFileThatHasNotTheColumns() {
        assertThatThrownBy(() -> bring(Kind.STAFF, "菜名,价格\n豆腐,3\n", administrator)).isInstanceOfSatisfying(NotRead.class,
                no -> assertThat(no.why().words()).contains("姓名、登录名、单位、职责"));
    }

    @Test void keepsTheFileSealedAndForADayOnly() {
        var id = bring(Kind.STAFF, "姓名,登录名,单位,职责\n绝密姓名,a%1$s,青石小学,校长\n".formatted(tag), administrator);
        var all = JdbcClient.create(owner.open());
        assertThat(new String(all.sql("select file_sealed from people.upload where id = :id").param("id", id.value()).query(byte[].class).single(), StandardCharsets.UTF_8)).doesNotContain("绝密姓名");
        people.forgetExpired(java.time.Instant.parse("2026-03-13T02:00:00Z"));
        assertThat(as(administrator, () -> people.find(id, administrator)).kept()).isFalse();
    }

    @Test void walksThroughItsPages() {
        var browser = new Browser(port).as(login, Qingxi.PASSWORD);
        assertThat(browser.get("/bureau/people").body()).contains("批量导入", "教职工名单");
        assertThat(browser.get("/bureau/people/templates/STAFF").status()).isEqualTo(200);
        var id = bring(Kind.STAFF, "姓名,登录名,单位,职责\n赵一,a%1$s,青石小学,校长\n".formatted(tag), administrator);
        assertThat(browser.get("/bureau/people/" + id).body()).contains("第 2 行", "新增", "确认导入这 1 行");
        assertThat(browser.post("/bureau/people/" + id + "/commit").location()).isEqualTo("/bureau/people/" + id);
        assertThat(browser.get("/bureau/people/" + id).body()).contains("还没登录过的新账号：1 个");
        assertThat(browser.post("/bureau/people/" + id + "/strips").header("Content-Type")).contains("application/pdf");
        assertThat(browser.get("/log?about=people").body()).contains("批量导入了表格：新增 1 行");
    }

    private Org school(String name) {
        return orgs.schools(qingxi.product.county()).stream().filter(org -> org.name().equals(name)).findFirst().orElseThrow();
    }

    private UploadId bring(Kind kind, String text, Viewer by) {
        return as(by, () -> people.bring(kind, "表.csv", text.getBytes(StandardCharsets.UTF_8), by));
    }

    private static <R> R as(Viewer viewer, java.util.function.Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }
}
