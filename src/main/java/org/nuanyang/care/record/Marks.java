package org.nuanyang.care.record;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Component;

/** Keyed marks by which an equal text or an equal record is known again without opening any. */
@Component
class Marks {
    /** A shorter text is bound to be said more than once. */
    private static final int LONG_ENOUGH = 10;

    private final Vault vault;

    Marks(Vault vault) {
        this.vault = vault;
    }

    /** Of the longest text, its blanks and stops left out; null where none is long enough. */
    byte @Nullable [] ofText(CareRecord record) {
        var text = record.told().entrySet().stream().filter(each -> each.getKey().form() == Told.Form.TEXT)
                .map(each -> each.getValue().replaceAll("[\\p{P}\\p{Z}\\s]", "")).max(Comparator.comparingInt(String::length)).orElse("");
        return text.length() < LONG_ENOUGH ? null : vault.blindIndex("care.record.text", text);
    }

    byte[] ofWhole(CareRecord record) {
        return vault.blindIndex("care.record.sent", new String(RecordJson.write(RecordInput.of(record)), StandardCharsets.UTF_8));
    }
}
