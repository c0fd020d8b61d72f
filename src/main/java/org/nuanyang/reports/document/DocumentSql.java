package org.nuanyang.reports.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Page;
import org.nuanyang.database.Rows;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Voice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentSql {
    private static final String DOCUMENT = """
            select id, kind, voice, place_id, author_id, child_id, stretch, from_on, until_on, as_of, title, version, drafted_by, drafted_at
              from reports.document
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;

    DocumentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one of the same subject, or with the same id. */
    boolean insert(Written document, byte[] draft, int county) {
        return jdbc.sql("""
                insert into reports.document (county_id, id, kind, voice, place_id, author_id, child_id, stretch, from_on, until_on, as_of, title, version, draft_sealed, drafted_by, drafted_at, made_at)
                values (:county, :id, :kind, :voice, :place, :author, :child, :stretch, :from, :until, :asOf, :title, 1, :draft, :author, :at, :at)
                on conflict do nothing
                """)
                .param("county", county).param("id", document.id().value()).param("kind", document.kind().name()).param("voice", document.voice().name())
                .param("place", document.place().value()).param("author", document.author().value()).param("child", document.child()).param("stretch", document.stretch().name())
                .param("from", document.from()).param("until", document.until()).param("asOf", document.asOf()).param("title", document.title()).param("draft", draft)
                .param("at", document.draftedAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<Written> find(DocumentId id) {
        return jdbc.sql(DOCUMENT + " and id = :id").param("id", id.value()).query((row, _) -> written(row)).optional();
    }

    /** Held, so that two who draft it anew come one after the other. */
    Optional<Written> hold(DocumentId id) {
        return jdbc.sql(DOCUMENT + " and id = :id for update").param("id", id.value()).query((row, _) -> written(row)).optional();
    }

    Optional<byte[]> draft(DocumentId id) {
        return jdbc.sql("select draft_sealed from reports.document where county_id = (select viewer.county()) and id = :id")
                .param("id", id.value()).query((row, _) -> row.getBytes(1)).optional();
    }

    /** The one there is of a subject; of one's own doing, the author's. */
    Optional<Written> of(Subject subject) {
        return jdbc.sql(DOCUMENT + """
                \sand kind = :kind and voice = :voice and place_id = :place and stretch = :stretch and from_on = :from and until_on = :until and child_id is not distinct from :child::uuid
                   and (voice not in ('HELPER','PSYCHOLOGY') and child_id is null or author_id = :author)
                """)
                .param("kind", subject.kind().name()).param("voice", subject.voice().name()).param("place", subject.place().id().value())
                .param("stretch", subject.stretch().kind().name()).param("from", subject.stretch().from()).param("until", subject.stretch().until()).param("child", subject.child())
                .param("author", subject.author().value()).query((row, _) -> written(row)).optional();
    }

    /** The last of its kind at the place that came before; of one's own doing, the author's. */
    Optional<DocumentId> before(Subject subject) {
        return jdbc.sql("""
                select id
                  from reports.document
                 where county_id = (select viewer.county()) and kind = :kind and voice = :voice and place_id = :place and from_on < :from and child_id is null
                   and (voice not in ('HELPER','PSYCHOLOGY') or author_id = :author)
                 order by from_on desc, made_at desc
                 limit 1
                """)
                .param("kind", subject.kind().name()).param("voice", subject.voice().name()).param("place", subject.place().id().value())
                .param("from", subject.stretch().from()).param("author", subject.author().value())
                .query((row, _) -> new DocumentId(row.getObject(1, UUID.class))).optional();
    }

    /** With which a summary is compared: one that covers its time before one within it, the shortest first. */
    Optional<Written> plan(Subject summary) {
        return jdbc.sql(DOCUMENT + """
                \sand kind in ('PLAN','SCHEME') and voice = :voice and place_id = :place and from_on <= least(:until, :asOf) and until_on >= :from
                   and (voice not in ('HELPER','PSYCHOLOGY') or author_id = :author)
                 order by (from_on <= :from and until_on >= :until) desc, until_on - from_on, from_on desc
                 limit 1
                """)
                .param("voice", summary.voice().name()).param("place", summary.place().id().value()).param("from", summary.stretch().from())
                .param("until", summary.stretch().until()).param("asOf", summary.asOf()).param("author", summary.author().value())
                .query((row, _) -> written(row)).optional();
    }

    void draft(Written document, byte[] draft) {
        jdbc.sql("""
                update reports.document
                   set as_of = :asOf, title = :title, version = :version, draft_sealed = :draft, drafted_by = :by, drafted_at = :at
                 where county_id = (select viewer.county()) and id = :id
                """)
                .param("asOf", document.asOf()).param("title", document.title()).param("version", document.version()).param("draft", draft).param("by", document.draftedBy().value())
                .param("at", document.draftedAt().atOffset(ZoneOffset.UTC)).param("id", document.id().value()).update();
    }

    /** At the places where somebody writes in the voice, and their own; the latest first. */
    Page<Written> list(UUID[] places, String[] voices, AccountId author, int number) {
        var mine = """
                \sand (author_id = :author or voice not in ('HELPER','PSYCHOLOGY') and child_id is null
                       and (voice, place_id) in (select * from unnest(:voices::text[], :places::uuid[])))
                """;
        var total = jdbc.sql("select count(*) from reports.document where county_id = (select viewer.county())" + mine)
                .param("author", author.value()).param("voices", voices).param("places", places).query(Long.class).single();
        var some = jdbc.sql(DOCUMENT + mine + " order by drafted_at desc, id limit :size offset :offset")
                .param("author", author.value()).param("voices", voices).param("places", places).param("size", Page.SIZE).param("offset", Page.offset(number))
                .query((row, _) -> written(row)).list();
        return new Page<>(some, number, Page.SIZE, total);
    }

    /** Those of earlier drafts stay: what was taken out and written by hand may still tell of them. */
    void toldOf(DocumentId document, Collection<UUID> children, int county) {
        if (children.isEmpty()) return;
        jdbc.sql("""
                insert into reports.told_of (county_id, document_id, child_id)
                select :county, :document, child from unnest(:children::uuid[]) as child
                on conflict do nothing
                """).param("county", county).param("document", document.value()).param("children", Rows.texts(children)).update();
    }

    /** False when it was taken out, or is not there any more. */
    boolean remove(DocumentId id) {
        return jdbc.sql("select reports.remove(:id)").param("id", id.value()).query(Boolean.class).single();
    }

    /** How often it was taken out. */
    long issues(DocumentId id) {
        return jdbc.sql("select count(*) from reports.issue where county_id = (select viewer.county()) and document_id = :id").param("id", id.value()).query(Long.class).single();
    }

    int forgetExpired(LocalDate day) {
        return jdbc.sql("select reports.forget_expired(:day)").param("day", day).query(Integer.class).single();
    }

    int erase(String[] children) {
        return jdbc.sql("select reports.erase(:children::uuid[])").param("children", children).query(Integer.class).single();
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(new DocumentId(row.getObject("id", UUID.class)), DocumentKind.valueOf(row.getString("kind")), Voice.valueOf(row.getString("voice")),
                new OrgId(row.getObject("place_id", UUID.class)), new AccountId(row.getObject("author_id", UUID.class)), row.getObject("child_id", UUID.class),
                Stretch.Kind.valueOf(row.getString("stretch")), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                row.getObject("as_of", LocalDate.class), row.getString("title"), row.getInt("version"), new AccountId(row.getObject("drafted_by", UUID.class)),
                row.getTimestamp("drafted_at").toInstant());
    }
}
