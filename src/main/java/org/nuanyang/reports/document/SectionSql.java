package org.nuanyang.reports.document;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.documents.telling.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote, sealed. */
@Repository
class SectionSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    SectionSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The last of each topic. */
    Map<Topic, Section> of(DocumentId document) {
        var sections = new EnumMap<Topic, Section>(Topic.class);
        jdbc.sql("""
                select distinct on (topic) topic, version, text_sealed, written_by, written_at
                  from reports.section
                 where county_id = (select viewer.county()) and document_id = :document
                 order by topic, version desc
                """).param("document", document.value()).query(row -> {
                    var sealed = row.getBytes("text_sealed");
                    var topic = Topic.valueOf(row.getString("topic"));
                    sections.put(topic, new Section(topic, row.getInt("version"), sealed == null ? null : Codec.text(vault.open(sealed)),
                            new AccountId(row.getObject("written_by", UUID.class)), row.getTimestamp("written_at").toInstant()));
                });
        return sections;
    }

    /** False when somebody else has written this version meanwhile. */
    boolean insert(DocumentId document, Section section, int county) {
        return jdbc.sql("""
                insert into reports.section (county_id, document_id, topic, version, text_sealed, written_by, written_at)
                values (:county, :document, :topic, :version, :text, :by, :at)
                on conflict do nothing
                """)
                .param("county", county).param("document", document.value()).param("topic", section.topic().name()).param("version", section.version())
                .param("text", section.text() == null ? null : vault.seal(Codec.text(section.text()))).param("by", section.writtenBy().value())
                .param("at", section.writtenAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
