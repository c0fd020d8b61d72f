package org.nuanyang.documents.download;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Page;
import org.nuanyang.database.Vault;
import org.nuanyang.documents.download.Download.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DownloadSql {
    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;
    private final Vault vault;

    DownloadSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Of one person's files, one is begun at a time. */
    void inTurn(AccountId maker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text").param("key", "documents.download " + maker).query(String.class).single();
    }

    /** Whether a large one of theirs is still being written. */
    boolean beingWritten(AccountId maker, Instant heardSince) {
        return jdbc.sql("""
                select exists (select from documents.download
                                where county_id = (select viewer.county()) and made_by = :maker and in_background and made_at is null
                                  and stopped_at is null and coalesce(stirred_at, asked_at) >= :since)
                """).param("maker", maker.value()).param("since", time(heardSince)).query(Boolean.class).single();
    }

    /** @return whether it is new; a form that was sent twice finds its own line */
    boolean begin(Order order, boolean inBackground, Instant at, Instant until) {
        var parcel = order.parcel();
        var words = order.form().words().strip();
        return jdbc.sql("""
                insert into documents.download (county_id, id, number, school_id, made_by, asked_at, expires_at, type, name_sealed,
                                                purpose, words_sealed, children, locked, in_background, stirred_at)
                values (viewer.county(), :id, :number, :school, :by, :at, :until, :type, :name, :purpose, :words, :children, :locked, :background, :at)
                on conflict (county_id, id) do nothing
                """)
                .param("id", order.id().value()).param("number", order.number()).param("school", order.school(), Types.OTHER)
                .param("background", inBackground).param("by", order.by().account().value()).param("at", time(at)).param("until", time(until)).param("type", parcel.type().name())
                .param("name", vault.seal(parcel.fileName())).param("purpose", order.purpose().name())
                .param("words", words.isEmpty() ? null : vault.seal(words), Types.BINARY)
                .param("children", parcel.children()).param("locked", order.form().lock())
                .update() == 1;
    }

    /** @return whether somebody still waits for it */
    boolean made(DownloadId id, long size, int children, Instant at) {
        return jdbc.sql("""
                update documents.download set made_at = :at, size = :size, children = :children, written = :children
                 where county_id = (select viewer.county()) and id = :id and made_at is null and stopped_at is null
                """).param("id", id.value()).param("at", time(at)).param("size", size).param("children", children).update() == 1;
    }

    /** Piece by piece. */
    void keep(DownloadId id, Scratch file) {
        file.pieces(PIECE, (number, content) -> jdbc.sql("""
                insert into documents.download_content (county_id, download_id, piece, made_by, expires_at, content_sealed)
                select county_id, id, :piece, made_by, expires_at, :content
                  from documents.download
                 where county_id = (select viewer.county()) and id = :id
                """).param("id", id.value()).param("piece", number).param("content", vault.seal(content)).update());
    }

    /** Somebody is writing it. @return whether somebody still waits for it */
    boolean stir(DownloadId id, int written, Instant at) {
        return jdbc.sql("""
                update documents.download set written = :written, stirred_at = :at
                 where county_id = (select viewer.county()) and id = :id and made_at is null and stopped_at is null
                """).param("id", id.value()).param("written", written).param("at", time(at)).update() == 1;
    }

    boolean stop(DownloadId id, State as, Instant at) {
        return jdbc.sql("""
                update documents.download set stopped_at = :at, stopped_as = :as
                 where county_id = (select viewer.county()) and id = :id and made_by = (select viewer.account()) and made_at is null and stopped_at is null
                """).param("id", id.value()).param("as", as.name()).param("at", time(at)).update() == 1;
    }

    /** Nothing has come of it. */
    void giveUp(DownloadId id) {
        jdbc.sql("""
                delete from documents.download
                 where county_id = (select viewer.county()) and id = :id and made_by = (select viewer.account()) and made_at is null and stopped_at is null
                """).param("id", id.value()).update();
    }

    Optional<Download> find(DownloadId id) {
        return jdbc.sql("""
                select id, number, school_id, made_by, asked_at, made_at, expires_at, type, name_sealed, purpose, words_sealed, children,
                       locked, size, fetched, last_fetched_at, removed_at, written, coalesce(stirred_at, asked_at) as stirred_at, stopped_as
                  from documents.download
                 where county_id = (select viewer.county()) and id = :id
                """).param("id", id.value()).query(this::download).optional();
    }

    /** Those of a person and those of schools, the latest first. */
    Page<Download> list(@Nullable AccountId maker, Collection<UUID> schools, int number) {
        var total = jdbc.sql("""
                select count(*)
                  from documents.download
                 where county_id = (select viewer.county()) and (made_by = :maker or school_id = any (:schools))
                """).param("maker", maker == null ? null : maker.value(), Types.OTHER).param("schools", schools.toArray(UUID[]::new)).query(Long.class).single();
        var items = jdbc.sql("""
                select id, number, school_id, made_by, asked_at, made_at, expires_at, type, name_sealed, purpose, words_sealed, children,
                       locked, size, fetched, last_fetched_at, removed_at, written, coalesce(stirred_at, asked_at) as stirred_at, stopped_as
                  from documents.download
                 where county_id = (select viewer.county()) and (made_by = :maker or school_id = any (:schools))
                 order by asked_at desc, id desc
                 limit :size offset :offset
                """)
                .param("maker", maker == null ? null : maker.value(), Types.OTHER).param("schools", schools.toArray(UUID[]::new))
                .param("size", Page.SIZE).param("offset", Page.offset(number)).query(this::download).list();
        return new Page<>(items, Page.number(number), Page.SIZE, total);
    }

    /** Counts that it is taken out. @return how many pieces there are: none when it is another's, gone or not there yet */
    int fetch(DownloadId id, Instant at) {
        var pieces = jdbc.sql("""
                select count(*)
                  from documents.download_content
                 where county_id = (select viewer.county()) and download_id = :id and made_by = (select viewer.account()) and expires_at > :at
                """).param("id", id.value()).param("at", time(at)).query(Integer.class).single();
        if (pieces > 0) jdbc.sql("""
                update documents.download set fetched = fetched + 1, last_fetched_at = :at
                 where county_id = (select viewer.county()) and id = :id
                """).param("id", id.value()).param("at", time(at)).update();
        return pieces;
    }

    Optional<byte[]> piece(DownloadId id, int number) {
        return jdbc.sql("""
                select content_sealed
                  from documents.download_content
                 where county_id = (select viewer.county()) and download_id = :id and piece = :piece and made_by = (select viewer.account())
                """).param("id", id.value()).param("piece", number).query(byte[].class).optional().map(vault::openBytes);
    }

    boolean remove(DownloadId id, Instant at) {
        jdbc.sql("delete from documents.download_content where county_id = (select viewer.county()) and download_id = :id").param("id", id.value()).update();
        return jdbc.sql("""
                update documents.download set removed_at = :at
                 where county_id = (select viewer.county()) and id = :id and made_by = (select viewer.account())
                   and made_at is not null and removed_at is null and expires_at > :at
                """).param("id", id.value()).param("at", time(at)).update() == 1;
    }

    /** Through a function of the owner: whoever wipes sees no file. */
    int forgetExpired(Instant asOf) {
        return jdbc.sql("select documents.forget_expired(:as_of)").param("as_of", time(asOf)).query(Integer.class).single();
    }

    private Download download(ResultSet row, int number) throws SQLException {
        var school = row.getObject("school_id", UUID.class);
        var words = row.getBytes("words_sealed");
        var stopped = row.getString("stopped_as");
        return new Download(
                new DownloadId(row.getObject("id", UUID.class)), row.getString("number"), school == null ? null : new OrgId(school),
                new AccountId(row.getObject("made_by", UUID.class)), row.getTimestamp("asked_at").toInstant(), instant(row.getTimestamp("made_at")),
                row.getTimestamp("expires_at").toInstant(), FileType.valueOf(row.getString("type")), vault.open(row.getBytes("name_sealed")),
                Purpose.valueOf(row.getString("purpose")), words == null ? "" : vault.open(words), row.getInt("children"), row.getBoolean("locked"),
                row.getInt("size"), row.getInt("fetched"), instant(row.getTimestamp("last_fetched_at")), instant(row.getTimestamp("removed_at")),
                row.getInt("written"), row.getTimestamp("stirred_at").toInstant(), stopped == null ? null : State.valueOf(stopped));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
