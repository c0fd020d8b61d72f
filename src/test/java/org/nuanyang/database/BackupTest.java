package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuanyang.database.backup.ArchiveReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** From one database that was given to another, and from one data folder to another. A province is backed up by its PostgreSQL. */
@Tag("undivided")
class BackupTest {
    private static TestDatabase source;
    private static Path place;
    private static Path keys;
    private static Path whole;

    private Path data;

    @BeforeAll
    static void backUpACountyWithItsTree() throws Exception {
        place = Files.createTempDirectory("nuanyang-backup-");
        source = TestDatabase.fresh();
        var owner = source.owner();
        owner.sql("insert into access.county values (990101, '清溪县', '清溪县教育局', true)").update();
        owner.sql("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name)
                values (990101, '00000000-0000-0000-0000-000000000001', null, 'COUNTY', '清溪县', 'qingxi'),
                       (990101, '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'TOWNSHIP', '青石镇', 'qingshi')
                """).update();
        owner.sql("select audit.append(990101, null, 'county.founded', null, null, null, null) from generate_series(1, 2500)").query().listOfRows();
        owner.sql("select audit.open_month('2025-06-01')").query().listOfRows();
        owner.sql("insert into audit.entry (county_id, at, action) values (990101, '2025-06-30 23:00+08', 'county.founded')").update();
        owner.sql("insert into access.session values ('a', 'b', 0, 0, 0, 0, null)").update();
        keys = place.resolve("kept-apart").resolve("nuanyang.keys");
        Files.createDirectories(keys.getParent());
        Files.copy(Path.of(source.properties().get(1).replaceFirst(".*=", "")), keys);
        whole = backedUp();
    }

    @AfterAll
    static void remove() throws IOException {
        source.close();
        FileSystemUtils.deleteRecursively(place);
    }

    @BeforeEach
    void nameADataFolder() throws IOException {
        data = Files.createTempDirectory(place, "data-").resolve("data");
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whole))).isEqualTo("rw-------");
        try (var files = Files.list(whole.getParent())) {
            assertThat(files).containsExactly(whole);
        }
    }

    @Test
    void holdsEveryTableButTheTransientOnesAndNoKey() throws Exception {
        try (var archive = ArchiveReader.open(whole)) {
            var tables = archive.manifest().tables().stream().map(table -> table.name()).toList();
            assertThat(tables).contains("access.org", "roster.child", "database.key_fingerprint", YearMonth.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.ofPattern("'audit.entry_'yyyy_MM")))
                    .doesNotContain("audit.entry", "access.session", "access.session_attributes", "schedule.job", "database.migration");
            assertThat(archive.manifest().keys()).containsOnlyKeys("index", "seal-1");
        }
        var secret = Files.readString(keys).lines().filter(line -> line.startsWith("index")).findFirst().orElseThrow().substring(6);
        assertThat(new String(Files.readAllBytes(whole), StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }

    @Test
    void comesBackInAnEmptyDatabase() {
        var target = TestDatabase.handedOver("createrole");
        assertThat(restored(whole, target)).contains("5009").contains("ok");
        var there = JdbcClient.create(target.source());
        assertThat(there.sql("select count(*) from access.org_within").query(Long.class).single()).isEqualTo(3); // the trigger added none
        assertThat(there.sql("select count(*) from access.session").query(Long.class).single()).isZero();
        assertThat(there.sql("select count(*) from audit.entry").query(Long.class).single()).isEqualTo(2501);
        assertThat(there.sql("select count(*) from audit.entry_2025_06").query(Long.class).single()).isOne();
        there.sql("select audit.append(990101, null, 'county.founded', null, null, null, null)").query().listOfRows();
        assertThat(there.sql("select max(seq) from audit.entry").query(Long.class).single()).isGreaterThan(2501);
        assertThat(shape(there)).isEqualTo(shape(source.owner()));
    }

    @Test
    void isNotLaidOverADatabaseInUse() {
        var target = TestDatabase.handedOver("createrole");
        restored(whole, target);
        assertThat(restored(whole, target)).contains("已经在使用").contains(target.user());
    }

    @Test
    void isTakenInAgainWhereARestoreWasCutOff() throws SQLException {
        var target = TestDatabase.handedOver("createrole");
        var app = TestDatabase.handedOver("");
        Roles.admit(target, app);
        Migrations.run(target, app);
        assertThat(restored(whole, target)).contains("ok");
    }

    @Test
    void bringsTablesOfAnEarlierVersionToThisOne() throws Exception {
        var early = TestDatabase.handedOver("createrole");
        var app = TestDatabase.handedOver("");
        Roles.admit(early, app);
        List<org.nuanyang.database.backup.Manifest.Migration> some;
        try (var archive = ArchiveReader.open(whole)) {
            some = archive.manifest().migrations().stream().filter(each -> each.version().compareTo("20261121.1040") < 0).toList();
        }
        assertThat(some).hasSizeBetween(5, 12);
        Migrations.run(early, app, some);
        VaultKeys.read(keys).keys().keySet().forEach(name -> JdbcClient.create(early.source())
                .sql("insert into database.key_fingerprint values (:name, :print)").param("name", name).param("print", VaultKeys.read(keys).fingerprint(name)).update());
        JdbcClient.create(early.source()).sql("insert into access.county values (990101, '清溪县', '清溪县教育局', true)").update();
        JdbcClient.create(early.source()).sql("select audit.append(990101, null, 'county.founded', null, null, null, null)").query().listOfRows();
        var file = backedUp(address(early), "--nuanyang.keys.file=" + keys);
        var target = TestDatabase.handedOver("createrole");
        assertThat(restored(file, target)).contains("ok");
        var there = JdbcClient.create(target.source());
        assertThat(there.sql("select name from access.county").query(String.class).single()).isEqualTo("清溪县");
        assertThat(there.sql("select action from audit.entry join audit.unsealed using (seq)").query(String.class).single()).isEqualTo("county.founded");
        there.sql("select audit.open_month('2025-06-01')").query().listOfRows(); // as the source has it
        assertThat(shape(there)).isEqualTo(shape(source.owner()));
    }

    @Test
    void isRefusedWithoutItsKeys() {
        assertThat(said("restore", whole, "--nuanyang.data=" + data)).contains("没有找到密钥文件");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void isRefusedWithOtherKeys() {
        var others = place.resolve("others").resolve("nuanyang.keys");
        VaultKeys.fresh().write(others);
        assertThat(said("restore", whole, "--nuanyang.data=" + data, "--keys=" + others.getParent())).contains("不相配").contains("index");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void isRefusedWhenItIsNotWhole() throws IOException {
        for (long length : new long[] {0, 10, Files.size(whole) / 2, Files.size(whole) - 1}) {
            var cut = Files.copy(whole, Files.createTempDirectory(place, "cut").resolve("cut.zip"));
            try (var file = new RandomAccessFile(cut.toFile(), "rw")) {
                file.setLength(length);
            }
            assertThat(said("check", cut, "--nuanyang.data=" + data, "--keys=" + keys)).as("%s bytes", length).contains("不是一份完整的备份");
        }
    }

    @Test
    void isRefusedWhenAByteWasChangedAnywhere() throws IOException {
        long size = Files.size(whole);
        for (int i = 1; i < 40; i++) {
            var changed = Files.copy(whole, Files.createTempDirectory(place, "changed").resolve("changed.zip"));
            long at = size * i / 40;
            try (var file = new RandomAccessFile(changed.toFile(), "rw")) {
                file.seek(at);
                int before = file.read();
                file.seek(at);
                file.write(before ^ 0x55);
            }
            var answer = said("check", changed, "--nuanyang.data=" + data, "--keys=" + keys);
            if (!answer.contains("不是一份完整的备份")) assertThat(whole(changed)).as("byte %s: %s", at, answer).isTrue();
        }
    }

    /** A time stamp or a comment of the archive itself may change without its content. */
    private static boolean whole(Path file) throws IOException {
        try (var ours = new java.util.zip.ZipFile(whole.toFile()); var theirs = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(ours.entries())) {
                var same = theirs.getEntry(entry.getName());
                if (same == null || !java.util.Arrays.equals(ours.getInputStream(entry).readAllBytes(), theirs.getInputStream(same).readAllBytes())) return false;
            }
            return true;
        }
    }

    @Test
    void isRefusedWhenSomebodyWroteItAnewWithoutTheKeys() throws Exception {
        var forged = Files.createTempDirectory(place, "forged").resolve("forged.zip");
        var others = VaultKeys.fresh();
        try (var session = source.ownerDatabase().open().getConnection();
                var channel = java.nio.channels.FileChannel.open(forged, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            org.nuanyang.database.backup.CopyOut.of(session, channel, VaultKeys.read(keys).fingerprints(), others::signature);
        }
        assertThat(said("check", forged, "--nuanyang.data=" + data, "--keys=" + keys)).contains("不是一份完整的备份");
    }

    private static String shape(JdbcClient database) {
        return String.join("\n", database.sql("""
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information)'
                union all
                select pg_get_indexdef(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid where relnamespace::regnamespace::text !~ '^pg_'
                union all
                select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                order by 1
                """).query(String.class).list());
    }

    private static Path backedUp(String... settings) throws IOException {
        var folder = Files.createTempDirectory(place, "backups");
        var all = settings.length > 0 ? Stream.of(settings) : source.properties().stream().map(each -> "--" + each);
        assertThat(said("backup", folder, all.toArray(String[]::new))).contains("备份已写好").contains("密钥");
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private String restored(Path file, Login target) {
        return said("restore", file, "--nuanyang.data=" + data, "--keys=" + keys, address(target));
    }

    private static String address(Login login) {
        return "--nuanyang.database.url=" + login.url() + "?user=" + login.user() + "&password=" + login.password();
    }

    static String said(String what, Path path, String... settings) {
        var out = new ByteArrayOutputStream();
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            var arguments = new ArrayList<>(List.of(what, path.toString()));
            arguments.addAll(List.of(settings));
            int code = BackupMain.run(print, print, arguments.toArray(String[]::new));
            print.println(code == 0 ? "ok" : "refused");
        }
        return out.toString(StandardCharsets.UTF_8).replace(",", "");
    }
}
