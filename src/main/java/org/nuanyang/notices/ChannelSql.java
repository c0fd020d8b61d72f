package org.nuanyang.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.notices.channel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ChannelSql {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Vault vault;

    ChannelSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Held> of(int county) {
        return jdbc.sql("select * from notices.channel where county_id = :county order by kind, changed_at, id")
                .param("county", county).query(this::held).list();
    }

    Optional<Held> find(int county, UUID id) {
        return jdbc.sql("select * from notices.channel where county_id = :county and id = :id")
                .param("county", county).param("id", id).query(this::held).optional();
    }

    /** False when there is one of its kind for this place already. */
    boolean insert(int county, UUID id, Channel channel, OrgId place, boolean on, UUID by, Instant at) {
        return jdbc.sql("""
                insert into notices.channel (county_id, id, kind, org_id, config_sealed, is_on, version, changed_by, changed_at)
                values (:county, :id, :kind, :org, :config, :on, 1, :by, :at)
                on conflict do nothing
                """)
                .param("county", county).param("id", id).param("kind", channel.kind().name()).param("org", place.value())
                .param("config", vault.seal(JSON.writeValueAsBytes(channel))).param("on", on).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** False when somebody has changed it in the meantime. */
    boolean update(int county, UUID id, int version, Channel channel, boolean on, UUID by, Instant at) {
        return jdbc.sql("""
                update notices.channel
                   set config_sealed = :config, is_on = :on, version = version + 1, changed_by = :by, changed_at = :at,
                       tried_at = null, tried_said = null
                 where county_id = :county and id = :id and version = :version
                """)
                .param("config", vault.seal(JSON.writeValueAsBytes(channel))).param("on", on).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .param("county", county).param("id", id).param("version", version)
                .update() == 1;
    }

    int delete(int county, UUID id) {
        return jdbc.sql("delete from notices.channel where county_id = :county and id = :id").param("county", county).param("id", id).update();
    }

    void tried(int county, UUID id, int version, @Nullable String said, Instant at) {
        jdbc.sql("""
                update notices.channel
                   set tried_at = :at, tried_said = :said
                 where county_id = :county and id = :id and version = :version
                """).param("at", at.atOffset(ZoneOffset.UTC)).param("said", said, Types.VARCHAR)
                .param("county", county).param("id", id).param("version", version).update();
    }

    private Held held(ResultSet row, int number) throws SQLException {
        var kind = Channel.Kind.valueOf(row.getString("kind"));
        var tried = row.getObject("tried_at", OffsetDateTime.class);
        return new Held(
                row.getObject("id", UUID.class), JSON.readValue(vault.openBytes(row.getBytes("config_sealed")), kind.type()),
                new OrgId(row.getObject("org_id", UUID.class)), row.getBoolean("is_on"), row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(), tried == null ? null : tried.toInstant(), row.getString("tried_said"));
    }
}
