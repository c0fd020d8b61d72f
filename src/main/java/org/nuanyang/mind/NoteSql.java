package org.nuanyang.mind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteSql {
    private static final String WORDING = """
            select note.id, note.child_id, note.on_day, wording.version, wording.text_sealed, wording.written_by, wording.written_at
              from mind.note
              join mind.wording on wording.county_id = note.county_id and wording.note_id = note.id
             where note.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    NoteSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<FolderId> folder(ChildId child, OrgId school, AccountId keeper) {
        return jdbc.sql("""
                select id
                  from mind.folder
                 where county_id = (select viewer.county()) and child_id = :child and school_id = :school and keeper = :keeper
                 order by begun_at desc
                 limit 1
                """).param("child", child.value()).param("school", school.value()).param("keeper", keeper.value())
                .query(UUID.class).optional().map(FolderId::new);
    }

    FolderId begin(FolderId id, ChildId child, String name, OrgId school, AccountId by, LocalDate on, Instant at) {
        jdbc.sql("""
                insert into mind.folder (county_id, id, child_id, child_name, school_id, begun_by, begun_at, keeper, kept_since)
                values (viewer.county(), :id, :child, :name, :school, :by, :at, :by, :on)
                """)
                .param("id", id.value()).param("child", child.value()).param("name", name).param("school", school.value())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("on", on).update();
        return id;
    }

    /** False when there is one of this number. */
    boolean insert(SealedNote note, FolderId folder) {
        int made = jdbc.sql("""
                insert into mind.note (county_id, id, folder_id, child_id, on_day)
                values (viewer.county(), :id, :folder, :child, :on)
                on conflict do nothing
                """)
                .param("id", note.id().value()).param("folder", folder.value()).param("child", note.child().value()).param("on", note.on()).update();
        return made == 1 && reword(note);
    }

    /** False when somebody else was quicker. */
    boolean reword(SealedNote note) {
        return jdbc.sql("""
                insert into mind.wording (county_id, note_id, version, text_sealed, written_by, written_at)
                values (viewer.county(), :id, :version, :text, :by, :at)
                on conflict do nothing
                """)
                .param("id", note.id().value()).param("version", note.version()).param("text", vault.seal(note.text()))
                .param("by", note.by().value()).param("at", note.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Each in its latest wording. */
    List<SealedNote> ofChild(ChildId child) {
        return jdbc.sql(WORDING + """
                   and note.child_id = :child
                   and not exists (select from mind.wording as newer
                                    where newer.county_id = wording.county_id and newer.note_id = wording.note_id and newer.version > wording.version)
                 order by note.on_day desc, note.id desc
                """).param("child", child.value()).query((row, _) -> note(row)).list();
    }

    List<SealedNote> wordings(NoteId id) {
        return jdbc.sql(WORDING + " and note.id = :id order by wording.version desc").param("id", id.value()).query((row, _) -> note(row)).list();
    }

    private SealedNote note(ResultSet row) throws SQLException {
        return new SealedNote(new NoteId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)),
                row.getObject("on_day", LocalDate.class), row.getInt("version"), vault.open(row.getBytes("text_sealed")),
                new AccountId(row.getObject("written_by", UUID.class)), row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
