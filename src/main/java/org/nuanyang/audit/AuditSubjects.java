package org.nuanyang.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a module can say of the subjects of the log. Asked in the viewer's transaction. */
public interface AuditSubjects {
    /** The names of those among them that are this module's and that whoever is looking may see by name. */
    default Map<UUID, String> names(int county, Collection<UUID> ids) {
        return Map.of();
    }

    /** A detail in words: a role, a fact. */
    default Optional<String> worded(String detail, String value) {
        return Optional.empty();
    }
}
