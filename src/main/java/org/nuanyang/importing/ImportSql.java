package org.nuanyang.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Page;
import org.nuanyang.importing.SheetImport.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportSql {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> CORRECTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ImportSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RunId insert(Viewer by, OrgId into, String kind, String fileName, Reading.Read read,
            Instant now, Instant expires, byte[] file, byte[] preview) {
        var id = Ids.next();
        jdbc.sql("""
                insert into importing.run (county_id, id, org_id, kind, file_name, shape, state, made_by, made_at, expires_at,
                                           file_sealed, preview_sealed, correction, summary)
                values (:county, :id, :org, :kind, :name, :shape, 'PREVIEW', :by, :now, :expires,
                        :file, :preview, :correction::jsonb, :summary::jsonb)
                """)
                .param("county", by.county()).param("id", id).param("org", into.value()).param("kind", kind)
                .param("name", fileName).param("shape", read.shape()).param("by", by.account().value())
                .param("now", at(now)).param("expires", at(expires)).param("file", file).param("preview", preview)
                .param("correction", json(read.corrections())).param("summary", json(read.counts()))
                .update();
        return new RunId(id);
    }

    Optional<ImportRun> find(int county, RunId id) {
        return jdbc.sql("""
                select id, number, org_id, kind, file_name, shape, state, made_by, made_at, expires_at, correction, decisions,
                       summary, committed_at, undone_at, file_sealed is not null as kept
                  from importing.run
                 where county_id = :county and id = :id
                """)
                .param("county", county).param("id", id.value())
                .query((row, _) -> run(row)).optional();
    }

    List<ImportRun> all(int county, Collection<UUID> ids) {
        return jdbc.sql("""
                select id, number, org_id, kind, file_name, shape, state, made_by, made_at, expires_at, correction, decisions,
                       summary, committed_at, undone_at, file_sealed is not null as kept
                  from importing.run
                 where county_id = :county and id = any (:ids)
                """)
                .param("county", county).param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> run(row)).list();
    }

    Page<ImportRun> recent(int county, String kind, Set<UUID> orgs, int page) {
        var total = jdbc.sql("""
                select count(*)
                  from importing.run
                 where county_id = :county and kind = :kind and org_id = any (:orgs) and state <> 'DISCARDED'
                """)
                .param("county", county).param("kind", kind).param("orgs", orgs.toArray(UUID[]::new))
                .query(Long.class).single();
        var runs = jdbc.sql("""
                select id, number, org_id, kind, file_name, shape, state, made_by, made_at, expires_at, correction, decisions,
                       summary, committed_at, undone_at, file_sealed is not null as kept
                  from importing.run
                 where county_id = :county and kind = :kind and org_id = any (:orgs) and state <> 'DISCARDED'
                 order by number desc
                 limit :size offset :offset
                """)
                .param("county", county).param("kind", kind).param("orgs", orgs.toArray(UUID[]::new))
                .param("size", Page.SIZE).param("offset", Page.offset(page))
                .query((row, _) -> run(row)).list();
        return new Page<>(runs, Page.number(page), Page.SIZE, total);
    }

    Optional<byte[]> preview(ImportRun run) {
        return jdbc.sql("""
                select preview_sealed
                  from importing.run
                 where county_id = (select viewer.county()) and id = :id and preview_sealed is not null
                """)
                .param("id", run.id().value()).query(byte[].class).optional();
    }

    Optional<byte[]> file(ImportRun run) {
        return jdbc.sql("""
                select file_sealed
                  from importing.run
                 where county_id = (select viewer.county()) and id = :id and file_sealed is not null
                """)
                .param("id", run.id().value()).query(byte[].class).optional();
    }

    boolean previewAnew(ImportRun run, byte[] preview, Reading.Read read) {
        return jdbc.sql("""
                update importing.run
                   set preview_sealed = :preview, summary = :summary::jsonb, correction = :correction::jsonb
                 where county_id = (select viewer.county()) and id = :id and state = 'PREVIEW'
                """)
                .param("preview", preview).param("summary", json(read.counts())).param("correction", json(read.corrections()))
                .param("id", run.id().value()).update() == 1;
    }

    void decide(ImportRun run, Map<String, String> decisions) {
        jdbc.sql("""
                update importing.run
                   set decisions = :decisions::jsonb
                 where county_id = (select viewer.county()) and id = :id and state = 'PREVIEW'
                """)
                .param("decisions", json(decisions)).param("id", run.id().value()).update();
    }

    /** Only one caller gets it; the others wait for that one's end and then find the state changed. */
    boolean claim(ImportRun run, Map<String, String> decisions, Instant now) {
        return jdbc.sql("""
                update importing.run
                   set state = 'COMMITTED', committed_at = :now, decisions = :decisions::jsonb
                 where county_id = (select viewer.county()) and id = :id and state = 'PREVIEW' and expires_at > :now
                """)
                .param("now", at(now)).param("decisions", json(decisions)).param("id", run.id().value()).update() == 1;
    }

    boolean claimUndo(ImportRun run, Viewer by, Instant now) {
        return jdbc.sql("""
                update importing.run
                   set state = 'UNDONE', undone_at = :now, undone_by = :by
                 where county_id = (select viewer.county()) and id = :id and state = 'COMMITTED'
                """)
                .param("now", at(now)).param("by", by.account().value()).param("id", run.id().value()).update() == 1;
    }

    void summarise(ImportRun run, Map<String, Integer> counts) {
        jdbc.sql("""
                update importing.run
                   set summary = :summary::jsonb
                 where county_id = (select viewer.county()) and id = :id
                """)
                .param("summary", json(counts)).param("id", run.id().value()).update();
    }

    void discard(ImportRun run) {
        jdbc.sql("""
                update importing.run
                   set state = 'DISCARDED', file_sealed = null, preview_sealed = null
                 where county_id = (select viewer.county()) and id = :id and state = 'PREVIEW'
                """)
                .param("id", run.id().value()).update();
    }

    /** Of the school, also where a class asks. */
    Map<String, Map<String, String>> remembered(OrgId org, String kind) {
        var byShape = new HashMap<String, Map<String, String>>();
        jdbc.sql("""
                select mapping.shape, mapping.correction
                  from importing.mapping
                  join access.org on org.county_id = mapping.county_id and org.id = :org
                 where mapping.county_id = (select viewer.county()) and mapping.kind = :kind
                   and mapping.org_id = case when org.kind = 'CLASS' then org.parent_id else org.id end
                """)
                .param("org", org.value()).param("kind", kind)
                .query((row, _) -> byShape.put(row.getString("shape"), read(row.getString("correction"), WORDS))).list();
        return byShape;
    }

    /** What was said for a class is remembered for its school. */
    void remember(ImportRun run, String shape, Map<String, String> correction, Instant now) {
        jdbc.sql("""
                insert into importing.mapping (county_id, org_id, kind, shape, correction, made_by, made_at)
                select run.county_id, case when org.kind = 'CLASS' then org.parent_id else org.id end, run.kind, :shape, :correction::jsonb, run.made_by, :now
                  from importing.run
                  join access.org on org.county_id = run.county_id and org.id = run.org_id
                 where run.county_id = (select viewer.county()) and run.id = :id
                on conflict (county_id, org_id, kind, shape)
                   do update set correction = excluded.correction, made_by = excluded.made_by, made_at = excluded.made_at
                """)
                .param("shape", shape).param("correction", json(correction)).param("now", at(now))
                .param("id", run.id().value()).update();
    }

    /** Through a function of the owner: whoever wipes sees no run. */
    int forgetExpired(Instant asOf) {
        return jdbc.sql("""
                select importing.forget_expired(:as_of)
                """)
                .param("as_of", at(asOf)).query(Integer.class).single();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                new RunId(row.getObject("id", UUID.class)), row.getLong("number"), new OrgId(row.getObject("org_id", UUID.class)),
                row.getString("kind"), row.getString("file_name"), row.getString("shape"),
                ImportRun.State.valueOf(row.getString("state")), new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
                read(row.getString("correction"), CORRECTIONS), read(row.getString("decisions"), WORDS), read(row.getString("summary"), COUNTS),
                instant(row.getTimestamp("committed_at")), instant(row.getTimestamp("undone_at")), row.getBoolean("kept"));
    }

    private static <V> Map<String, V> read(@Nullable String json, TypeReference<Map<String, V>> type) {
        return json == null ? Map.of() : JSON.readValue(json, type);
    }

    private static String json(Map<String, ?> map) {
        return JSON.writeValueAsString(map);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
