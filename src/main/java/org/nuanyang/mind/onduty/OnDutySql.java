package org.nuanyang.mind.onduty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sittings are the psychology teacher's: the principal is answered by functions that ask for the post. */
@Repository
class OnDutySql {
    private final JdbcClient jdbc;

    OnDutySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Watched> of(Instant at) {
        return jdbc.sql("""
                select id, school_id, class_id, title, opens_at, closes_at, opened_by, duty, duty_next, duty_version
                  from mind.sittings_of_head(:at)
                 order by opens_at, title, id
                """).param("at", at.atOffset(ZoneOffset.UTC)).query((row, _) -> {
            var klass = row.getObject("class_id", UUID.class);
            return new Watched(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass), row.getString("title"),
                    row.getObject("opens_at", OffsetDateTime.class).toInstant(), row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                    new AccountId(row.getObject("opened_by", UUID.class)), account(row, "duty"), account(row, "duty_next"), row.getInt("duty_version"));
        }).list();
    }

    /** False when somebody else was quicker. */
    boolean set(Watched sitting, @Nullable AccountId first, @Nullable AccountId next, Instant at) {
        return jdbc.sql("select mind.watch_by_head(:sitting, :first, :next, :base, :at)").param("sitting", sitting.id()).param("first", id(first), Types.OTHER).param("next", id(next), Types.OTHER)
                .param("base", sitting.version()).param("at", at.atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
