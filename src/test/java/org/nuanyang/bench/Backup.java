package org.nuanyang.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.nuanyang.database.BackupMain;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.backup.ArchiveReader;
import org.nuanyang.database.backup.Manifest;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * A county with two years of its log and of its files' history, backed up while the product runs and restored into a new
 * folder. The denominator is COPY alone, of the same rows: out into files that are not forced to the disk, and from these
 * into tables without index.
 */
final class Backup implements Bench.Measurement {
    private static final int LINES = 400_000;
    private static final Path PLACE = Bench.FOLDER.resolve("backup").toAbsolutePath();

    @Override
    public Map<String, Object> measure() throws Exception {
        FileSystemUtils.deleteRecursively(PLACE);
        try (var product = Product.on("two-years")) {
            liveTwoYears(product);
            var data = Product.FOLDERS.resolve("two-years").toAbsolutePath();
            try (var session = product.get(OwnerDatabase.class).open().getConnection()) {
                var tables = tables(backedUp(data));
                long bytes = tables.stream().mapToLong(Manifest.Table::bytes).sum();
                var out = Times.Pair.of(1, 3, () -> backedUp(data), () -> out(session, tables));
                var file = backedUp(data);
                var in = Times.Pair.of(0, 3, () -> restored(file, data), () -> in(session, tables), () -> FileSystemUtils.deleteRecursively(PLACE.resolve("fresh")));
                return Figures.of(
                        "rows", tables.stream().mapToLong(Manifest.Table::rows).sum(), "megabytes", bytes / 1e6, "fileMegabytes", Files.size(file) / 1e6,
                        "backup", figures(out, bytes, "COPY of the same tables into files"), "restore", figures(in, bytes, "COPY of the same rows into tables without index"));
            }
        } finally {
            FileSystemUtils.deleteRecursively(PLACE);
        }
    }

    private static Map<String, Object> figures(Times.Pair pair, long bytes, String bareIs) {
        return Figures.of(
                "seconds", pair.ours().median(), "megabytesPerSecond", bytes / 1e6 / pair.ours().median(),
                "denominator", Map.of("what", bareIs, "seconds", Figures.round(pair.bare().median()), "megabytesPerSecond", Figures.round(bytes / 1e6 / pair.bare().median())),
                "shareOfBareCopy", pair.bare().median() / pair.ours().median());
    }

    /** Each of the fourteen thousand files looked at or changed some fifteen times a year. */
    private static void liveTwoYears(Product product) {
        var owner = product.owner();
        if (owner.sql("select count(*) from audit.entry").query(Long.class).single() >= LINES) return;
        owner.sql("select audit.open_month((now() - number * interval '1 month')::date) from generate_series(0, 40) as number").query().listOfRows();
        owner.sql("""
                insert into audit.entry (county_id, at, account_id, action, subject_id, org_id, why, details)
                select child.county_id, now() - number * interval '155 seconds', (select min(id::text)::uuid from access.account where account.county_id = :county),
                       (array['child.opened', 'child.amended', 'child.exported', 'child.fact-seen'])[1 + number % 4],
                       child.id, child.school_id, '班主任 · 三年级1班', jsonb_build_object('run', child.id)
                  from (select number, number % (select count(*) from roster.child where county_id = :county) as place from generate_series(1, :lines) as number) as line
                  join (select *, row_number() over (order by id) - 1 as place from roster.child where county_id = :county) as child using (place)
                 order by number desc
                """).param("lines", LINES).param("county", Product.COUNTY).update();
        owner.sql("vacuum analyze audit.entry").update();
    }

    private static Path backedUp(Path data) throws Exception {
        var folder = PLACE.resolve("backups");
        FileSystemUtils.deleteRecursively(folder);
        done("backup", folder.toString(), "--nuanyang.data=" + data);
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void restored(Path file, Path data) {
        done("restore", file.toString(), "--nuanyang.data=" + PLACE.resolve("fresh"), "--keys=" + data.resolve("keys"));
    }

    private static void done(String... arguments) {
        if (BackupMain.run(new PrintStream(java.io.OutputStream.nullOutputStream()), System.out, arguments) != 0) throw new IllegalStateException(arguments[0]);
    }

    private static List<Manifest.Table> tables(Path file) throws Exception {
        try (var archive = ArchiveReader.open(file)) {
            return archive.manifest().tables();
        }
    }

    private static void out(Connection session, List<Manifest.Table> tables) throws Exception {
        Files.createDirectories(PLACE.resolve("bare"));
        for (var table : tables)
            try (var file = new BufferedOutputStream(Files.newOutputStream(bare(table)), 1 << 18)) {
                session.unwrap(PGConnection.class).getCopyAPI().copyOut("copy %s (%s) to stdout (format binary)".formatted(table.name(), table.columns()), file);
            }
    }

    private static void in(Connection session, List<Manifest.Table> tables) throws Exception {
        run(session, "drop schema if exists bare cascade");
        run(session, "create schema bare");
        for (var table : tables) {
            var name = "bare." + table.name().replace('.', '_');
            run(session, "create table %s as select %s from %s limit 0".formatted(name, table.columns(), table.name()));
            try (var file = new BufferedInputStream(Files.newInputStream(bare(table)), 1 << 18)) {
                session.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s (%s) from stdin (format binary)".formatted(name, table.columns()), file, 1 << 17);
            }
        }
        run(session, "drop schema bare cascade");
    }

    private static Path bare(Manifest.Table table) {
        return PLACE.resolve("bare").resolve(table.name() + ".copy");
    }

    private static void run(Connection session, String sql) throws Exception {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
