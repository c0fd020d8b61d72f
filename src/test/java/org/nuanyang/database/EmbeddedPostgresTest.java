package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {
    private static final Path BINARIES = Path.of("target").toAbsolutePath();
    private static Path made;
    private DataFolder folder;

    @BeforeAll
    static void makeAClusterWithOneRow() throws Exception {
        made = Files.createTempDirectory("nuanyang-test-");
        try (var postgres = start(new DataFolder(made.resolve("first")))) {
            run(postgres, "create table kept (word text)");
            run(postgres, "insert into kept values ('小满')");
        }
    }

    @AfterAll
    static void remove() throws IOException {
        FileSystemUtils.deleteRecursively(made);
    }

    @BeforeEach
    void copyTheCluster() throws Exception {
        var copy = Files.createTempDirectory(made, "copy-").resolve("data");
        assertThat(new ProcessBuilder("cp", "-a", made.resolve("first").toString(), copy.toString()).start().waitFor()).isZero();
        folder = new DataFolder(copy);
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (var postgres = start(folder)) {
            run(postgres, "insert into kept values ('石头')");
        }
        try (var postgres = start(folder)) {
            assertThat(kept(postgres)).isEqualTo("小满石头");
        }
    }

    @Test
    void keepsWhatItWritesSafe() throws Exception {
        try (var postgres = start(folder)) {
            for (var setting : List.of("fsync on", "data_checksums on", "full_page_writes on", "listen_addresses 127.0.0.1",
                    "unix_socket_directories ", "password_encryption scram-sha-256", "TimeZone Asia/Shanghai", "server_encoding UTF8"))
                assertThat(word(postgres, "select setting from pg_settings where name = '%s'".formatted(setting.split(" ")[0])))
                        .as(setting).isEqualTo(setting.contains("TimeZone") ? java.util.TimeZone.getDefault().getID() : setting.replaceFirst("\\S+ ", ""));
            assertThat(word(postgres, "select upper('é') || lower('É') || (select datlocale from pg_database where datname = 'postgres')"))
                    .isEqualTo("ÉéC.UTF-8");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secretFile("superuser")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.cluster()))).isEqualTo("rwx------");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var postgres = start(folder)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> new Login(postgres.url("postgres"), "postgres", "postgres").connect())
                    .matches(refused -> refused.getSQLState().startsWith("28"));
        }
    }

    @Test
    void startsPostgresAgainOnItsPortWhenItIsKilled() throws Exception {
        try (var postgres = start(folder)) {
            int port = postgres.port();
            run(postgres, "insert into kept values ('石头')");
            kill(postmaster(folder));
            eventually(() -> assertThat(kept(postgres)).isEqualTo("小满石头"));
            assertThat(postgres.port()).isEqualTo(port);
            kill(postmaster(folder));
            eventually(() -> assertThat(kept(postgres)).isEqualTo("小满石头"));
        }
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void letsThePoolRecoverFromAKilledServer() throws Exception {
        try (var postgres = start(folder); var pool = new HikariDataSource()) {
            pool.setDataSource(postgres.superuser().source());
            var jdbc = JdbcClient.create(pool);
            assertThat(jdbc.sql("select word from kept").query(String.class).single()).isEqualTo("小满");
            kill(postmaster(folder));
            eventually(() -> assertThat(jdbc.sql("select word from kept").query(String.class).single()).isEqualTo("小满"));
        }
    }

    @Test
    void startsPostgresAgainWhenItsKeeperIsKilled() throws Exception {
        try (var postgres = start(folder)) {
            long before = postmaster(folder);
            kill(ProcessHandle.of(before).flatMap(ProcessHandle::parent).orElseThrow().pid());
            eventually(() -> {
                assertThat(postmaster(folder)).isNotEqualTo(before);
                assertThat(kept(postgres)).isEqualTo("小满");
            });
        }
    }

    @Test
    void endsCleanlyWithAProcessThatIsKilledAndLosesNothing() throws Exception {
        var other = OtherProcess.on(folder.path(), BINARIES);
        var login = new Login("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(other.port()), "postgres", folder.secret("superuser"));
        run(login, "insert into kept values ('石头')");
        long postmaster = postmaster(folder);
        kill(other.process().pid());
        eventually(() -> assertThat(ProcessHandle.of(postmaster)).isEmpty());
        assertThat(Files.readString(folder.log())).endsWith("database system is shut down\n");
        try (var postgres = start(folder)) {
            assertThat(kept(postgres)).isEqualTo("小满石头");
        }
    }

    @Test
    void losesNothingWhenProcessKeeperAndServerAreKilledAtOnce() throws Exception {
        var other = OtherProcess.on(folder.path(), BINARIES);
        var login = new Login("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(other.port()), "postgres", folder.secret("superuser"));
        run(login, "insert into kept values ('石头')");
        long postmaster = postmaster(folder);
        new ProcessBuilder("kill", "-9", String.valueOf(other.process().pid()), String.valueOf(postmaster),
                String.valueOf(ProcessHandle.of(postmaster).flatMap(ProcessHandle::parent).orElseThrow().pid())).start().waitFor();
        other.process().waitFor();
        try (var postgres = start(folder)) {
            assertThat(kept(postgres)).isEqualTo("小满石头");
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessHolds() throws Exception {
        try (var other = OtherProcess.on(folder.path(), BINARIES)) {
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(folder))
                    .withMessageContaining(folder.path().toString())
                    .withMessageContaining(String.valueOf(other.process().pid()));
        }
        try (var _ = start(folder)) {
            try (var refused = OtherProcess.on(folder.path(), BINARIES)) {
                assertThat(refused.said()).contains(folder.path().toString()).contains(String.valueOf(ProcessHandle.current().pid()));
            }
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(folder));
        }
    }

    @Test
    void refusesAFolderOfAnotherVersion() throws Exception {
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "99\n");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(folder)).withMessageContaining("PostgreSQL 99");
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "12\n");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(folder)).withMessageContaining("PostgreSQL 12");
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "18\n");
        start(folder).close();
    }

    @Test
    void refusesAFolderOfSomethingElse() throws Exception {
        Files.delete(folder.cluster().resolve("PG_VERSION"));
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(folder)).withMessageContaining(folder.cluster().toString());
    }

    @Test
    void saysWhichSecretIsMissing() throws Exception {
        Files.delete(folder.secretFile("superuser"));
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(folder)).withMessageContaining("secrets/superuser");
    }

    @Test
    void beginsAnewWhereMakingAClusterWasCutOff() throws Exception {
        FileSystemUtils.deleteRecursively(folder.cluster());
        Files.createDirectories(folder.path().resolve("postgresql.new/base"));
        try (var postgres = start(folder)) {
            assertThat(word(postgres, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void isNotDeceivedByAStrangerWithADeadServersNumber() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.cluster().resolve("postmaster.pid"), stranger.pid() + "\n" + folder.cluster() + "\n0\n5432\n\n127.0.0.1\n\nready\n");
            try (var postgres = start(folder)) {
                assertThat(kept(postgres)).isEqualTo("小满");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void runsForAnOrdinaryUserToo() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0 && Files.isExecutable(Path.of("/usr/bin/setpriv")), "we are an ordinary user already");
        var place = Files.createTempDirectory("nuanyang-nobody-");
        try (var other = OtherProcess.asNobody(place)) {
            assertThat(other.said()).contains("port ");
            long postmaster = postmaster(new DataFolder(place.resolve("data")));
            assertThat(Files.readString(Path.of("/proc", String.valueOf(postmaster), "status"))).containsPattern("Uid:\\s+65534");
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, BINARIES, List.of("shared_buffers=32MB"));
    }

    private static long postmaster(DataFolder folder) throws IOException {
        return Long.parseLong(Files.readAllLines(folder.cluster().resolve("postmaster.pid")).getFirst());
    }

    private static void kill(long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-9", String.valueOf(pid)).start().waitFor()).isZero();
    }

    private static String kept(EmbeddedPostgres postgres) throws SQLException {
        return word(postgres, "select string_agg(word, '') from kept");
    }

    private static String word(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var session = postgres.superuser().connect(); var rows = session.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        run(postgres.superuser(), sql);
    }

    private static void run(Login login, String sql) throws SQLException {
        try (var session = login.connect(); var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Check {
        void run() throws Exception;
    }

    private static void eventually(Check check) throws Exception {
        for (var until = Instant.now().plus(Duration.ofSeconds(30)); ; Thread.sleep(50)) {
            try {
                check.run();
                return;
            } catch (Exception | AssertionError e) {
                if (Instant.now().isAfter(until)) throw e;
            }
        }
    }
}
