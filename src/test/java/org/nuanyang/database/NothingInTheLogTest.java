package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.roster.ResidentId;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main flows, with whatever can go wrong in them; then neither the program's log nor PostgreSQL's names anybody. */
@DisplayName("日志里没有个人信息")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
@ExtendWith(OutputCaptureExtension.class)
class NothingInTheLogTest {
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])\\d{5}[\\dXx](?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.])1[3-9]\\d{9}(?![\\d])");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Environment environment;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "满" + rare(3);
    private final String carer = "何" + rare(3);
    private final String number = number();
    private final String phone = "14200" + number.substring(8, 14);
    private final String login = "u" + tag + "x";

    @Test
    void whateverIsDoneAndWhateverGoesWrong(CapturedOutput output) throws Exception {
        long before = Files.size(serversLog());
        qingxi.grant(qingxi.with(login, "教师" + tag, Role.FILE_KEEPER, qingxi.qingshi), Role.PRINCIPAL, qingxi.qingshi, java.time.LocalDate.of(2025, 9, 1), null);
        var keeper = new Browser(port);
        keeper.signIn(login, "wrong-" + tag);
        keeper.as(login, Qingxi.PASSWORD);
        var child = imported(keeper);
        looksAndChanges(keeper, child);
        exports(keeper, child);
        mistakes(keeper, child);
        databaseErrors();
        LoggerFactory.getLogger("org.nuanyang").warn("the log is heard");
        JdbcClient.create(TestDatabase.superuser().source()).sql("do $$ begin raise log 'the log is heard'; end $$").update();

        var said = output.getAll();
        assertThat(said).contains("the log is heard");
        assertNobodyIn(said);
        var served = Files.readString(serversLog()).substring((int) Math.min(before, Files.readString(serversLog()).length()));
        assertThat(served).contains("the log is heard");
        assertNobodyIn(served);
    }

    private void assertNobodyIn(String log) {
        assertThat(log.lines().filter(line -> line.contains(tag) || line.contains(name) || line.contains(carer) || line.contains(number) || line.contains(phone) || line.contains(Qingxi.PASSWORD)
                || ID_NUMBER.matcher(line).find() || PHONE.matcher(line).find())).isEmpty();
    }

    private String imported(Browser keeper) {
        keeper.get("/imports");
        var rows = "姓名,身份证号,性别,年级,班级,监护人姓名,与学生关系,监护人电话,家庭住址\n%s,%s,女,三年级,1班,%s,祖母,%s,%s村\n%s,%s,男,三年级,1班,,,%s,\n"
                .formatted(name, number, carer, phone, tag, carer, number.substring(0, 17) + "?", phone + "1");
        var run = keeper.upload("/imports", "file", tag + ".csv", rows.getBytes(UTF_8), "school", qingxi.qingshi.toString()).location();
        assertThat(keeper.get(run).body()).contains(name);
        assertThat(keeper.post(run + "/commit").status()).isEqualTo(302);
        keeper.upload("/imports", "file", tag + ".xlsx", ("PK" + name).getBytes(UTF_8), "school", qingxi.qingshi.toString());
        var found = Pattern.compile("/children/([0-9a-f-]{36})").matcher(keeper.get("/children?q=" + encoded(name)).body());
        assertThat(found.find()).isTrue();
        return "/children/" + found.group(1);
    }

    private void looksAndChanges(Browser keeper, String child) {
        assertThat(keeper.get(child).body()).contains(name);
        assertThat(keeper.post(child + "/looks", "fact", "id").body()).contains(number);
        keeper.get(child + "/history");
        keeper.post(child + "/sections/home", "version", "1", "address", tag + "村二组", "phone", phone);
        keeper.post(child + "/sections/home", "version", "99999999999999999999", "address", tag + "村", "phone", phone + "x");
        keeper.upload(child + "/photo", "file", name + ".jpg", name.getBytes(UTF_8));
    }

    private void exports(Browser keeper, String child) {
        keeper.takeOut("/schools/" + qingxi.qingshi + "/roll.xlsx", "words", name + "要看");
        keeper.takeOut("/schools/" + qingxi.qingshi + "/full-roll.xlsx", "lock", "true", "password", tag + phone);
        keeper.takeOut("/classes/" + qingxi.third.id() + "/contact-table.xlsx");
        keeper.takeOut(child + "/dossier.pdf");
        keeper.takeOut(child + "/card.pdf");
    }

    private void mistakes(Browser keeper, String child) {
        for (var path : List.of("/children/" + encoded(name), "/children?page=" + phone + "x", "/children?q=" + number, child + "/sections/" + encoded(name),
                "/nowhere/" + encoded(name) + "?id=" + number, child + "/as-of?on=" + encoded(name), "/children/%00" + number, "/children?q=%E4%BD"))
            keeper.get(path);
        keeper.get("/children", "Accept", "text/" + phone);
        keeper.get("/api/v1/children?q=" + number, "Authorization", "Bearer " + tag);
        keeper.postWithoutToken(child + "/sections/home", "address", tag);
        keeper.post("/children/" + encoded(name) + "/looks", "fact", number);
        keeper.post(child + "/looks", "fact", name);
        keeper.post("/care/new", "id", name, "kind", number, "children", phone, "day", tag);
    }

    /** As the program would write them to its log, with all that the driver knows. */
    private void databaseErrors() throws SQLException, IOException {
        var owner = JdbcClient.create(owner().source());
        for (var statement : List.of(
                "insert into access.org (county_id, id, kind, name, sort_name) values (990101, gen_random_uuid(), :name, :name, :name)",
                "insert into access.account (county_id, id, login, name) select 990101, gen_random_uuid(), :login, :name",
                "insert into access.county values (990101, :name, :name, true)",
                "insert into roster.child (county_id, id, name, sex) values (990101, gen_random_uuid(), :name, :name)")) {
            var error = catchThrowable(() -> owner.sql(statement).param("name", name).param("login", login).update());
            assertThat(error).as(statement).isNotNull();
            LoggerFactory.getLogger("org.nuanyang").error("as a failed request is logged", error);
        }
        try (var session = owner().connect()) {
            var copy = session.unwrap(PGConnection.class).getCopyAPI();
            var error = catchThrowable(() -> copy.copyIn("copy access.county from stdin", new StringReader(name + "\t" + number + "\n")));
            assertThat(error).isNotNull();
        }
    }

    private Login owner() {
        return new Login(environment.getRequiredProperty("nuanyang.database.url"), environment.getRequiredProperty("nuanyang.database.owner-user"),
                environment.getRequiredProperty("nuanyang.database.owner-password"));
    }

    private static Path serversLog() {
        return TestDatabase.folder("any").getParent().resolve("postgresql.log");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, UTF_8);
    }

    private static String rare(int count) {
        return new java.util.Random().ints(count, 0x6000, 0x8000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String number() {
        var digits = "990101201%d%02d%02d%03d".formatted((int) (Math.random() * 7), 1 + (int) (Math.random() * 12), 1 + (int) (Math.random() * 28), 2 * (int) (Math.random() * 500)); // even: a girl's
        return digits + ResidentId.checkDigit(digits);
    }
}
