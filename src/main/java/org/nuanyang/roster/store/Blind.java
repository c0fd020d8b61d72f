package org.nuanyang.roster.store;

import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.store.Columns.Column;

/** By what equal numbers find each other without being opened. An ID number or phone has one index wherever it stands. */
final class Blind {
    private Blind() {}

    static byte[] of(ResidentId id, Vault vault) {
        return vault.blindIndex("roster.resident-id", id.value());
    }

    static byte[] of(Phone phone, Vault vault) {
        return vault.blindIndex("roster.phone", phone.digits());
    }

    static byte[] ofStudentNumber(String number, Vault vault) {
        return vault.blindIndex("roster.student_number", number);
    }

    static byte[] ofDocumentNumber(String number, Vault vault) {
        return vault.blindIndex("roster.document_number", number);
    }

    static byte @Nullable [] of(Column column, @Nullable Object value, Vault vault) {
        return switch (value) {
            case null -> null;
            case ResidentId id -> of(id, vault);
            case Phone phone -> of(phone, vault);
            default -> vault.blindIndex("roster." + column.name(), FactsJson.text(value));
        };
    }
}
