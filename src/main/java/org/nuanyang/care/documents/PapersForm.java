package org.nuanyang.care.documents;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.documents.PaperRequest.Filling;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.roster.ChildId;

/** What somebody chose to print; what cannot be read counts as not chosen. */
public record PapersForm(@Nullable String kind, @Nullable String place, @Nullable String child, @Nullable String month, @Nullable String filling, @Nullable String format) {
    PaperKind kindOr(PaperKind usual) {
        return constant(PaperKind.class, kind).orElse(usual);
    }

    Filling fillingOr() {
        return constant(Filling.class, filling).orElse(Filling.RECORDS);
    }

    PaperFormat formatOr() {
        return constant(PaperFormat.class, format).orElse(PaperFormat.PDF);
    }

    YearMonth monthOr(YearMonth usual) {
        return LedgerPeriod.month(month == null ? "" : month).orElse(usual);
    }

    Optional<OrgId> placeId() {
        return id(place).map(OrgId::new);
    }

    Optional<ChildId> childId() {
        return id(child).map(ChildId::new);
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }
}
