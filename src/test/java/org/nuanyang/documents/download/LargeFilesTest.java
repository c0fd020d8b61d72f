package org.nuanyang.documents.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.download.Downloads.Filling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.servlet.ModelAndView;

@DisplayName("人多的文件在后台生成")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LargeFilesTest {
    private static final int MANY = 2_500;
    private static final Ledger LEDGER = new Ledger("花名册", "花名册", "青石小学", "2026年3月12日",
            List.of(LedgerColumn.centered("", "序号", 6), LedgerColumn.text("", "姓名", 10), LedgerColumn.text("", "备注", 20)), List.of(), 2, "某人");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Viewers viewers;
    @Autowired Downloads downloads;
    @Autowired Environment environment;

    /** Somebody signed in, and their account. */
    private record Keeper(Account account, Browser browser) {}

    /** A file that is written up to a row and goes on when told. */
    private static final class Halting {
        private final CountDownLatch halted = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        static Halting not() {
            var file = new Halting();
            file.go.countDown();
            return file;
        }

        Filling filling() {
            return out -> {
                try {
                    LEDGER.write(out, rows -> {
                        for (int i = 1; i <= MANY; i++) {
                            if (i == 1_235) await(go, halted);
                            rows.add(List.of(Integer.toString(i), "小满", ""), Set.of());
                        }
                    });
                    return MANY;
                } finally {
                    ended.countDown();
                }
            };
        }

        private static void await(CountDownLatch go, CountDownLatch halted) {
            halted.countDown();
            try {
                if (!go.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("never told to go on");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void areStoppedByTheirMakerAlone() throws Exception {
        var keeper = keeper();
        var file = new Halting();
        var url = begin(keeper, file.filling());
        assertThat(file.halted.await(30, TimeUnit.SECONDS)).isTrue();
        for (var other : List.of(somebody(Role.PRINCIPAL), somebody(Role.HOMEROOM), somebody(Role.COUNTY_OFFICER))) {
            other.get("/account");
            assertThat(other.post(url + "/cancellation").status()).isEqualTo(404);
        }
        assertThat(keeper.browser().get(url).body()).contains("正在生成");
        file.go.countDown();
        eventually(() -> keeper.browser().get(url).body().contains(url + "/file"));
    }

    @Test
    void sayHowFarTheyAreAndCanBeFetched() throws Exception {
        var keeper = keeper();
        var file = new Halting();
        var url = begin(keeper, file.filling());
        assertThat(file.halted.await(30, TimeUnit.SECONDS)).isTrue();
        var page = keeper.browser().get(url).body();
        assertThat(page).contains("已写 1,234 行，共约 2,500 行", "hx-trigger=\"every 2s\"", url + "/cancellation").doesNotContain(url + "/file");
        assertThat(keeper.browser().get(url, "HX-Request", "true").body()).contains("已写 1,234 行").doesNotContain("<html");
        assertThat(keeper.browser().bytes(url + "/file").statusCode()).isEqualTo(404);
        file.go.countDown();
        eventually(() -> keeper.browser().get(url).body().contains(url + "/file"));
        assertThat(keeper.browser().get(url, "HX-Request", "true").body()).as("asks no more").doesNotContain("every 2s");
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(keeper.browser().bytes(url + "/file").body()))) {
            assertThat(workbook.getSheetAt(0).getHeader().getLeft()).contains("某人");
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(MANY);
        }
        assertThat(log("download.made", url)).hasSize(1);
    }

    @Test
    void leaveNothingWhenTheirMakerStopsThem() throws Exception {
        var keeper = keeper();
        var file = new Halting();
        var url = begin(keeper, file.filling());
        assertThat(file.halted.await(30, TimeUnit.SECONDS)).isTrue();
        keeper.browser().get(url);
        assertThat(keeper.browser().post(url + "/cancellation").location()).isEqualTo(url);
        file.go.countDown();
        assertThat(file.ended.await(30, TimeUnit.SECONDS)).as("the writing stops").isTrue();
        assertThat(keeper.browser().get(url).body()).contains("已取消", "没有留下文件");
        assertThat(keeper.browser().post(url + "/cancellation").status()).as("once more").isEqualTo(302);
        assertThat(pieces(url)).isZero();
        assertThat(log("download.cancelled", url)).as("noted once").hasSize(1);
        assertThat(log("download.made", url)).isEmpty();
        var next = begin(keeper, Halting.not().filling());
        eventually(() -> keeper.browser().get(next).body().contains(next + "/file"));
    }

    @Test
    void areWrittenOneAtATimeForAPerson() throws Exception {
        var keeper = keeper();
        var file = new Halting();
        var url = begin(keeper, file.filling());
        assertThat(file.halted.await(30, TimeUnit.SECONDS)).isTrue();
        var second = keep(keeper, UUID.randomUUID(), MANY, file.filling());
        assertThat(second.getViewName()).isEqualTo("documents/download/ask");
        assertThat(((LeavingPage) second.getModel().get("page")).problems().whole()).singleElement().asString().contains("一次只能生成一份");
        assertThat(keep(keeper, UUID.randomUUID(), 20, LargeFilesTest::oneRow).getViewName()).as("a small one").startsWith("redirect:");
        var another = keeper();
        assertThat(begin(another, Halting.not().filling())).isNotEqualTo(url);
        file.go.countDown();
        eventually(() -> keeper.browser().get(url).body().contains(url + "/file"));
    }

    @Test
    void areBrokenOffWhenTheirServerHasDiedOrTheyCannotBeWritten() throws Exception {
        var keeper = keeper();
        var failing = begin(keeper, _ -> {
            throw new IllegalStateException("the rows break off");
        });
        eventually(() -> keeper.browser().get(failing).body().contains("已中断"));
        var died = UUID.randomUUID();
        owner().sql("""
                insert into documents.download (county_id, id, number, made_by, asked_at, expires_at, type, name_sealed, purpose, children, locked, in_background, written, stirred_at)
                select county_id, :died, 'D'||right(number, 8), made_by, asked_at, expires_at, type, name_sealed, purpose, children, locked, true, 700, asked_at - interval '61 seconds'
                  from documents.download where id = :id
                """).param("died", died).param("id", id(failing)).update();
        assertThat(keeper.browser().get("/downloads/" + died).body()).contains("已中断", "没有留下文件").doesNotContain("every 2s");
        var next = begin(keeper, Halting.not().filling());
        eventually(() -> keeper.browser().get(next).body().contains(next + "/file"));
    }

    @Test
    void lieInPieces() throws Exception {
        var keeper = keeper();
        var dice = new Random(7);
        var url = begin(keeper, out -> {
            LEDGER.write(out, rows -> {
                for (int i = 0; i < MANY; i++) {
                    var noise = new byte[900];
                    dice.nextBytes(noise);
                    rows.add(List.of("1", "小满", java.util.HexFormat.of().formatHex(noise)), Set.of());
                }
            });
            return MANY;
        });
        eventually(() -> keeper.browser().get(url).body().contains(url + "/file"));
        assertThat(pieces(url)).isGreaterThan(1);
        var fetched = keeper.browser().bytes(url + "/file");
        assertThat(fetched.headers().firstValueAsLong("Content-Length")).hasValue(fetched.body().length);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(fetched.body()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(MANY);
        }
        assertThat(downloads.forgetExpired(java.time.Instant.parse("2026-03-12T01:30:00Z").plus(Duration.ofDays(2)))).isPositive();
        assertThat(pieces(url)).isZero();
    }

    private static int oneRow(OutputStream out) throws IOException {
        LEDGER.write(out, rows -> rows.add(List.of("1", "小满", ""), Set.of()));
        return 1;
    }

    private String begin(Keeper keeper, Filling filling) throws Exception {
        return keep(keeper, UUID.randomUUID(), MANY, filling).getViewName().replaceFirst("^redirect:", "");
    }

    private ModelAndView keep(Keeper keeper, UUID id, int children, Filling filling) throws Exception {
        var viewer = viewers.find(Scopes.COUNTY, keeper.account().id()).orElseThrow();
        var parcel = new Parcel("花名册", FileType.EXCEL, children, qingxi.qingshi, "/children");
        return viewer.scope().sight().call(() -> downloads.leaving(new LeavingForm(id.toString(), "CARE", "", false, ""), true, "/x", viewer).keep(parcel, filling));
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 300 && !holds.getAsBoolean(); i++) Thread.sleep(100);
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private int pieces(String url) {
        return owner().sql("select count(*) from documents.download_content where download_id = :id").param("id", id(url)).query(Integer.class).single();
    }

    private List<String> log(String action, String url) {
        return owner().sql("select details::text from audit.entry where action = :action and details->>'number' = (select number from documents.download where id = :id)")
                .param("action", action).param("id", id(url)).query(String.class).list();
    }

    private static UUID id(String url) {
        return UUID.fromString(url.substring("/downloads/".length()));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    private Keeper keeper() {
        var login = login();
        var account = qingxi.with(login, "某人", Role.FILE_KEEPER, qingxi.qingshi);
        return new Keeper(account, new Browser(port).as(login, Qingxi.PASSWORD));
    }

    private Browser somebody(Role role) {
        var login = login();
        qingxi.with(login, "某人", role, role == Role.COUNTY_OFFICER ? qingxi.county : role == Role.HOMEROOM ? qingxi.third.id() : qingxi.qingshi);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
