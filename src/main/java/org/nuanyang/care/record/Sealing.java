package org.nuanyang.care.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Component;

/** Makes of what a record tells what is written: sealed texts, marks, steps with an owner each. */
@Component
class Sealing {
    private final RecordSql sql;
    private final Vault vault;
    private final Marks marks;

    Sealing(RecordSql sql, Vault vault, Marks marks) {
        this.sql = sql;
        this.vault = vault;
        this.marks = marks;
    }

    Marks marks() {
        return marks;
    }

    byte[] seal(byte[] json) {
        return vault.seal(json);
    }

    byte[] seal(String text) {
        return vault.seal(text);
    }

    /** @param before the texts as they lay until now; null for a new record */
    RecordSql.Writing of(CareRecord record, Placed placed, AccountId doneBy, byte @Nullable [] before) {
        return new RecordSql.Writing(record, placed.school(), placed.klass(), doneBy, vault.seal(RecordJson.write(record, before)), marks.ofText(record));
    }

    void promise(RecordId id, List<NextStep> steps, AccountId author) {
        var ids = new ArrayList<UUID>();
        var whats = new ArrayList<byte[]>();
        var owners = new ArrayList<UUID>();
        var dues = new ArrayList<LocalDate>();
        for (var step : steps) {
            ids.add(Ids.next());
            whats.add(vault.seal(step.what()));
            owners.add(step.owner() == null ? author.value() : step.owner().value());
            dues.add(step.due());
        }
        sql.steps(id, ids, whats, owners, dues);
    }
}
