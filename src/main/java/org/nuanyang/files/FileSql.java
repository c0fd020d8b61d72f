package org.nuanyang.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    FileSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(FileId id, String owner, UUID subject, FileOwner.Ground ground, String name, Content content, Instant at, AccountId by) {
        jdbc.sql("""
                insert into files.file (county_id, id, owner, subject_id, child_id, org_id, kind, name_sealed,
                                        content_sealed, thumbnail_sealed, size, pages, kept_at, kept_by)
                values (viewer.county(), :id, :owner, :subject, :child, :org, :kind, :name,
                        :content, :thumbnail, :size, :pages, :at, :by)
                """)
                .param("id", id.value()).param("owner", owner).param("subject", subject)
                .param("child", ground.child(), Types.OTHER).param("org", ground.org(), Types.OTHER)
                .param("kind", content.kind().name()).param("name", vault.seal(name))
                .param("content", vault.seal(content.bytes()))
                .param("thumbnail", content.thumbnail() == null ? null : vault.seal(content.thumbnail()), Types.BINARY)
                .param("size", content.bytes().length).param("pages", content.pages(), Types.INTEGER)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value())
                .update();
    }

    Optional<KeptFile> find(FileId id) {
        return jdbc.sql("""
                select id, owner, subject_id, kind, name_sealed, size, pages, kept_at, kept_by
                  from files.file
                 where county_id = (select viewer.county()) and id = :id and removed_at is null
                """).param("id", id.value()).query(this::file).optional();
    }

    List<KeptFile> of(String owner, UUID subject) {
        return jdbc.sql("""
                select id, owner, subject_id, kind, name_sealed, size, pages, kept_at, kept_by
                  from files.file
                 where county_id = (select viewer.county()) and owner = :owner and subject_id = :subject
                   and removed_at is null
                 order by kept_at desc, id desc
                """).param("owner", owner).param("subject", subject).query(this::file).list();
    }

    byte[] content(FileId id) {
        return opened(jdbc.sql("select content_sealed from files.file where county_id = (select viewer.county()) and id = :id")
                .param("id", id.value()).query(byte[].class).single());
    }

    Optional<byte[]> thumbnail(FileId id) {
        return jdbc.sql("select thumbnail_sealed from files.file where county_id = (select viewer.county()) and id = :id and thumbnail_sealed is not null")
                .param("id", id.value()).query(byte[].class).optional().map(this::opened);
    }

    void remove(FileId id, Instant at, AccountId by) {
        jdbc.sql("""
                update files.file
                   set content_sealed = null, thumbnail_sealed = null, removed_at = :at, removed_by = :by
                 where county_id = (select viewer.county()) and id = :id and removed_at is null
                """).param("id", id.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).update();
    }

    private byte[] opened(byte[] sealed) {
        return vault.openBytes(sealed);
    }

    private KeptFile file(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                new FileId(row.getObject("id", UUID.class)), row.getString("owner"), row.getObject("subject_id", UUID.class),
                Content.Kind.valueOf(row.getString("kind")), vault.open(row.getBytes("name_sealed")), row.getInt("size"),
                row.getObject("pages", Integer.class), row.getTimestamp("kept_at").toInstant(),
                new AccountId(row.getObject("kept_by", UUID.class)));
    }
}
