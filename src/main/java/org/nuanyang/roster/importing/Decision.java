package org.nuanyang.roster.importing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person has decided about a row; kept and sent as {@code leave-out}, {@code different}, {@code same:<child>}. */
public sealed interface Decision {
    /** The row stays out. */
    record LeaveOut() implements Decision {}

    /** Another child than the one it resembles. */
    record Different() implements Decision {}

    /** @param child the one it resembles; null when it resembles only one */
    record Same(@Nullable UUID child) implements Decision {}

    static Optional<Decision> of(String text) {
        return switch (text) {
            case "leave-out" -> Optional.of(new LeaveOut());
            case "different" -> Optional.of(new Different());
            case "same" -> Optional.of(new Same(null));
            default -> text.startsWith("same:") ? same(text.substring(5)) : Optional.empty();
        };
    }

    private static Optional<Decision> same(String id) {
        try {
            return Optional.of(new Same(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
