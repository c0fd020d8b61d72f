package org.nuanyang.reports.parents;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.PaperFormat;

/** What somebody chose; what cannot be read counts as not chosen. */
public record TermReportsForm(@Nullable String place, @Nullable String term, @Nullable String format) {
    Optional<OrgId> placeId() {
        try {
            return Optional.ofNullable(place).map(UUID::fromString).map(OrgId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    PaperFormat formatOr() {
        return Arrays.stream(PaperFormat.values()).filter(each -> each.name().equalsIgnoreCase(format)).findFirst().orElse(PaperFormat.PDF);
    }
}
