package org.nuanyang.reports.inspection;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.download.FileType;

/** What somebody chose; what cannot be read counts as not chosen. */
public record InspectionForm(@Nullable String place, @Nullable String time, @Nullable String format) {
    Optional<OrgId> placeId() {
        try {
            return Optional.ofNullable(place).map(UUID::fromString).map(OrgId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    FileType type() {
        return FileType.FOLDER.name().equalsIgnoreCase(format) ? FileType.FOLDER : FileType.PDF;
    }
}
