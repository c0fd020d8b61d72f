package org.nuanyang.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The invented county's rows laid again by COPY, its own and those of other counties among each other as they would come in: day by day,
 * county after county. Its kept sums are laid with them.
 */
final class Counties {
    /** In which order rows came in, which of them other counties get, and what of theirs is left out. */
    record Laid(String table, String order, String further, Set<String> without) {
        static Laid all(String table) {
            return new Laid(table, "", "true", Set.of());
        }
    }

    private static final int TOGETHER = 1_000;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] END = {(byte) 0xff, (byte) 0xff};

    private final SingleConnectionDataSource source;
    private final JdbcClient owner;
    private final int counties;
    private final byte[] sealedNothing;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    Counties(Connection connection, int counties, byte[] sealedNothing) {
        this.source = new SingleConnectionDataSource(connection, true);
        this.owner = JdbcClient.create(source);
        this.counties = counties;
        this.sealedNothing = sealedNothing;
    }

    /** All or nothing. @return how many rows lie in each table */
    Map<String, Long> lay(List<Laid> tables, Path spool) throws IOException {
        Files.createDirectories(spool);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> {
            for (int number = 1; number < counties; number++)
                owner.sql("insert into access.county (id, name, bureau_name, invented) values (:id, '量度县' || :id, '教育局', true)").param("id", Product.COUNTY + number).update();
            var names = tables.stream().map(Laid::table).toList();
            tables.forEach(each -> out(each, spool));
            new Stripped(owner, names).whileFilling(() -> {
                owner.sql("truncate " + String.join(", ", names)).update();
                tables.forEach(each -> in(each, spool));
            });
        });
        return rows;
    }

    private void out(Laid laid, Path spool) {
        var columns = columns(laid.table());
        var sql = "copy (select coalesce(%s, false), %s from %s where county_id = %d%s) to stdout (format binary)".formatted(laid.further(),
                String.join(", ", columns.keySet()), laid.table(), Product.COUNTY, laid.order().isEmpty() ? "" : " order by " + laid.order());
        try (var file = new BufferedOutputStream(Files.newOutputStream(spool.resolve(laid.table())), 1 << 20)) {
            copies().copyOut(sql, file);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(laid.table(), e);
        }
    }

    private void in(Laid laid, Path spool) {
        System.out.println("laying " + laid.table());
        var columns = columns(laid.table());
        var names = new ArrayList<>(columns.keySet());
        var ids = new HashSet<Integer>();
        for (int i = 0; i < names.size(); i++) if ("uuid".equals(columns.get(names.get(i)))) ids.add(i);
        var file = spool.resolve(laid.table());
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            in.skipNBytes(SIGNATURE.length);
            var copy = copies().copyIn("copy %s (%s) from stdin (format binary, freeze)".formatted(laid.table(), String.join(", ", names)));
            copy.writeToCopy(SIGNATURE, 0, SIGNATURE.length);
            boolean more = true;
            while (more) more = together(in, copy, laid, names, ids);
            copy.writeToCopy(END, 0, END.length);
            rows.put(laid.table(), copy.endCopy());
            Files.delete(file);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(laid.table(), e);
        }
    }

    private boolean together(DataInputStream in, CopyIn copy, Laid laid, List<String> names, Set<Integer> ids) throws IOException, SQLException {
        int county = names.indexOf("county_id");
        var others = new ArrayList<CopiedRow>();
        var sent = new Sent(copy);
        int read = 0;
        for (; read < TOGETHER; read++) {
            var fields = CopiedRow.fields(in);
            if (fields.isEmpty()) break;
            boolean further = fields.removeFirst()[0] == 1;
            sent.add(CopiedRow.of(fields, county, Set.of()).asItIs());
            if (further && counties > 1) others.add(CopiedRow.of(less(fields, laid, names), county, ids));
        }
        for (int number = 1; number < counties; number++) for (var row : others) sent.add(row.under(Product.COUNTY + number, number));
        sent.flush();
        return read == TOGETHER;
    }

    private List<byte @Nullable []> less(List<byte @Nullable []> fields, Laid laid, List<String> names) {
        for (var name : laid.without()) {
            int at = names.indexOf(name);
            fields.set(at, name.equals("told_sealed") ? sealedNothing : null);
        }
        return fields;
    }

    private Map<String, String> columns(String table) {
        var columns = new LinkedHashMap<String, String>();
        owner.sql("""
                select quote_ident(attname) as attname, format_type(atttypid, atttypmod) as type
                  from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
                """).param("table", table).query(row -> {
            columns.put(row.getString("attname"), row.getString("type"));
        });
        return columns;
    }

    private org.postgresql.copy.CopyManager copies() throws SQLException {
        return source.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }

    /** Rows on their way, in pieces that are worth sending. */
    private static final class Sent {
        private final ByteBuffer piece = ByteBuffer.allocate(1 << 17);
        private final CopyIn copy;

        Sent(CopyIn copy) {
            this.copy = copy;
        }

        void add(byte[] row) throws SQLException {
            if (piece.remaining() < row.length) flush();
            if (row.length > piece.capacity()) copy.writeToCopy(row, 0, row.length);
            else piece.put(row);
        }

        void flush() throws SQLException {
            copy.writeToCopy(piece.array(), 0, piece.position());
            piece.clear();
        }
    }
}
