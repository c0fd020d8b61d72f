package org.nuanyang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadSql {
    private static final String UPLOAD = """
            select id, kind, file_name, made_at, file_sealed is not null as kept, committed_at, opened, added, changed, closed_at
              from people.upload
            """;

    private final JdbcClient jdbc;

    UploadSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, UploadId id, Kind kind, String fileName, byte[] sealed, UUID by, Instant at) {
        jdbc.sql("""
                insert into people.upload (county_id, id, kind, file_name, file_sealed, made_by, made_at)
                values (:county, :id, :kind, :name, :sealed, :by, :at)
                """)
                .param("county", county).param("id", id.value()).param("kind", kind.name()).param("name", fileName)
                .param("sealed", sealed).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Upload> find(int county, UploadId id) {
        return jdbc.sql(UPLOAD + " where county_id = :county and id = :id").param("county", county).param("id", id.value()).query(UploadSql::upload).optional();
    }

    /** Held, so that two clicks on the same button come one after the other. */
    Optional<Upload> hold(int county, UploadId id) {
        return jdbc.sql(UPLOAD + " where county_id = :county and id = :id for update").param("county", county).param("id", id.value()).query(UploadSql::upload).optional();
    }

    List<Upload> recent(int county, int atMost) {
        return jdbc.sql(UPLOAD + " where county_id = :county order by made_at desc limit :atMost").param("county", county).param("atMost", atMost).query(UploadSql::upload).list();
    }

    byte[] file(int county, UploadId id) {
        return jdbc.sql("select file_sealed from people.upload where county_id = :county and id = :id").param("county", county).param("id", id.value())
                .query((row, _) -> row.getBytes(1)).single();
    }

    void commit(int county, UploadId id, Collection<UUID> opened, int added, int changed, Instant at) {
        jdbc.sql("""
                update people.upload
                   set committed_at = :at, opened = :opened::uuid[], added = :added, changed = :changed, file_sealed = null
                 where county_id = :county and id = :id
                """)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("opened", Rows.texts(opened))
                .param("added", added).param("changed", changed).param("county", county).param("id", id.value()).update();
    }

    void close(int county, UploadId id, Instant at) {
        jdbc.sql("update people.upload set closed_at = :at where county_id = :county and id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("county", county).param("id", id.value()).update();
    }

    int forgetExpired(Instant before) {
        return jdbc.sql("select people.forget_expired(:before)").param("before", before.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        var opened = row.getArray("opened");
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)), Kind.valueOf(row.getString("kind")), row.getString("file_name"),
                row.getTimestamp("made_at").toInstant(), row.getBoolean("kept"), instant(row.getTimestamp("committed_at")),
                opened == null ? Set.of() : Set.of((UUID[]) opened.getArray()), row.getInt("added"), row.getInt("changed"), instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
