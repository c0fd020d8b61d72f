package org.nuanyang.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandOverSql {
    private static final String NOTE = """
            select hand_over.pairing_id, hand_over.child_id, hand_over.child_name, hand_over.asked_of, hand_over.asked_on,
                   hand_over.note_sealed, hand_over.written_by, hand_over.written_at
              from pairing.hand_over
             where hand_over.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    HandOverSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void ask(Pairing pairing, LocalDate on) {
        jdbc.sql("""
                insert into pairing.hand_over (county_id, pairing_id, child_id, child_name, asked_of, asked_on)
                values (viewer.county(), :pairing, :child, :name, :account, :on)
                on conflict do nothing
                """)
                .param("pairing", pairing.id().value()).param("child", pairing.child().value()).param("name", pairing.childName())
                .param("account", pairing.account() == null ? null : pairing.account().value(), Types.OTHER).param("on", on).update();
    }

    /** False when it has been written already. */
    boolean write(PairingId pairing, String note, AccountId by, Instant at) {
        return jdbc.sql("""
                update pairing.hand_over
                   set note_sealed = :note, written_by = :by, written_at = :at
                 where county_id = (select viewer.county()) and pairing_id = :pairing and written_at is null
                """).param("note", vault.seal(note)).param("by", by.value()).param("at", PairingSql.utc(at)).param("pairing", pairing.value()).update() == 1;
    }

    List<HandOver> askedOf(AccountId account, LocalDate since) {
        return jdbc.sql(NOTE + " and hand_over.asked_of = :account and hand_over.written_at is null and hand_over.asked_on >= :since order by hand_over.asked_on")
                .param("account", account.value()).param("since", since).query(this::note).list();
    }

    Optional<HandOver> find(PairingId pairing) {
        return jdbc.sql(NOTE + " and hand_over.pairing_id = :pairing").param("pairing", pairing.value()).query(this::note).optional();
    }

    List<HandOver> ofChild(ChildId child) {
        return jdbc.sql(NOTE + " and hand_over.child_id = :child order by hand_over.asked_on desc").param("child", child.value()).query(this::note).list();
    }

    private HandOver note(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("note_sealed");
        return new HandOver(
                new PairingId(row.getObject("pairing_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("child_name"),
                account(row, "asked_of"), row.getObject("asked_on", LocalDate.class), sealed == null ? null : vault.open(sealed), account(row, "written_by"),
                row.getTimestamp("written_at") == null ? null : row.getTimestamp("written_at").toInstant());
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = Cells.id(row, column);
        return id == null ? null : new AccountId(id);
    }
}
