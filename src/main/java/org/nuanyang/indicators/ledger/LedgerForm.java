package org.nuanyang.indicators.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.download.FileType;

/** What an address asks of the ledgers. */
public record LedgerForm(@Nullable String kind, @Nullable String place, @Nullable String time, @Nullable String format) {
    Optional<OrgId> placeId() {
        try {
            return Optional.ofNullable(place).map(UUID::fromString).map(OrgId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    LedgerKind kindOf() {
        return Arrays.stream(LedgerKind.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind)).findFirst().orElseThrow(NotFound::new);
    }

    /** Excel unless PDF is asked for. */
    FileType type() {
        return "pdf".equals(format) ? FileType.PDF : FileType.EXCEL;
    }

    String timeOr() {
        return time == null || time.isBlank() ? "now" : time;
    }
}
