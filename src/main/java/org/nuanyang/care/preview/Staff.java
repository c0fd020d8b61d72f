package org.nuanyang.care.preview;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.care.OwedBy;

/**
 * Who answers on a day, beside the helpers.
 *
 * @param homeroom by class
 * @param subject by class
 * @param psychology by school
 */
record Staff(Map<UUID, Set<UUID>> homeroom, Map<UUID, Set<UUID>> subject, Map<UUID, Set<UUID>> psychology) {

    /** The school itself stands for whomever it charges. */
    Set<UUID> answering(OwedBy kind, Ward ward) {
        var place = ward.place();
        return switch (kind) {
            case HOMEROOM -> place.klass() == null ? Set.of() : homeroom.getOrDefault(place.klass(), Set.of());
            case HELPER -> ward.helper() == null ? Set.of() : Set.of(ward.helper());
            case PSYCHOLOGY -> psychology.getOrDefault(place.school(), Set.of());
            case SCHOOL -> Set.of(place.school());
            case LINKED -> {
                var linked = new LinkedHashSet<>(answering(OwedBy.HOMEROOM, ward));
                if (place.klass() != null) linked.addAll(subject.getOrDefault(place.klass(), Set.of()));
                linked.addAll(answering(OwedBy.HELPER, ward));
                yield linked;
            }
        };
    }
}
