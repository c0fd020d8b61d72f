package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole way with the product's own server: in use, stopped, and killed in between. One folder serves all: a backup changes nothing in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupOfAFolderTest {
    private static final int ENTRIES = 120_000;

    private Path place;
    private DataFolder folder;

    @BeforeAll
    void makeAFolderWithALongLog() throws IOException {
        place = Files.createTempDirectory("nuanyang-folder-");
        folder = new DataFolder(place.resolve("data"));
        try (var server = server(folder)) {
            var keys = KeyRing.open(folder.keys(), server.owner());
            Ready.made(server.owner(), server.owner().as(Server.APPLICATION, folder.secret("app")), keys);
            JdbcClient.create(server.owner().source()).sql("""
                    insert into audit.entry (county_id, action, details)
                    select 990101, 'child.opened', jsonb_build_object('sealed', md5(number::text) || md5('x' || number))
                      from generate_series(1, :entries) as number
                    """).param("entries", ENTRIES).update();
        }
    }

    @AfterAll
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    @Test
    void goesFromOneFolderToAnotherWhetherTheProductRunsOrNot() throws Exception {
        Path running;
        try (var _ = server(folder)) {
            running = backedUp("running");
        }
        var stopped = backedUp("stopped");
        var keys = folder.keys().getParent().toString();
        for (var file : List.of(running, stopped)) {
            var fresh = place.resolve("fresh-" + file.getParent().getFileName());
            assertThat(BackupTest.said("restore", file, "--nuanyang.data=" + fresh, "--keys=" + keys)).contains("ok");
            assertThat(fresh.resolve("restoring")).doesNotExist();
            assertThat(entries(new DataFolder(fresh))).isEqualTo(ENTRIES);
            assertThat(BackupTest.said("restore", file, "--nuanyang.data=" + fresh)).contains("已有数据库").contains("refused");
        }
    }

    @Test
    void leavesNothingThatLooksFinishedWhenABackupIsKilled() throws Exception {
        var backups = place.resolve("killed");
        var killed = started("backup", backups.toString(), "--nuanyang.data=" + folder.path());
        await(() -> holds(backups, ".unfinished"));
        killed.destroyForcibly().onExit().join();
        assertThat(holds(backups, ".zip")).isFalse();
        var whole = backedUp("killed");
        try (var files = Files.list(backups)) {
            assertThat(files).containsExactly(whole);
        }
    }

    @Test
    void leavesAFolderThatIsStillFreshWhenARestoreIsKilled() throws Exception {
        var file = backedUp("backups");
        var fresh = place.resolve("fresh");
        var settings = new String[] {"--nuanyang.data=" + fresh, "--keys=" + folder.keys()};
        var killed = started("restore", file.toString(), settings);
        await(() -> Files.exists(fresh.resolve("restoring/postgresql/postmaster.pid")));
        Thread.sleep(300);
        killed.destroyForcibly().onExit().join();
        assertThat(fresh.resolve("postgresql")).doesNotExist();
        assertThat(BackupTest.said("restore", file, settings)).contains("ok");
        assertThat(entries(new DataFolder(fresh))).isEqualTo(ENTRIES);
    }

    private Path backedUp(String to) throws IOException {
        assertThat(BackupTest.said("backup", place.resolve(to), "--nuanyang.data=" + folder.path())).contains("ok");
        try (var files = Files.list(place.resolve(to))) {
            return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
        }
    }

    private static long entries(DataFolder folder) {
        try (var server = server(folder)) {
            KeyRing.open(folder.keys(), server.owner());
            return JdbcClient.create(server.owner().source()).sql("select count(*) from audit.entry").query(Long.class).single();
        }
    }

    private static Server server(DataFolder folder) {
        return Server.ours(folder, Path.of("target").toAbsolutePath());
    }

    private static Process started(String what, String path, String... settings) throws IOException {
        var call = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BackupMain.class.getName(), what, path));
        call.addAll(List.of(settings));
        return new ProcessBuilder(call).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static boolean holds(Path folder, String ending) {
        if (!Files.exists(folder)) return false;
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        for (var end = Instant.now().plus(Duration.ofSeconds(60)); !state.getAsBoolean(); Thread.sleep(5))
            if (Instant.now().isAfter(end)) throw new AssertionError("did not come to pass");
    }
}
