package org.nuanyang.roster.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/** What a person has chosen for a line; kept and sent as {@code theirs}, {@code theirs:name,class}, {@code not-ours:<why>} … */
public sealed interface Choice {
    /** What the list says goes into the file. @param fields only these, by their keys; null for all */
    record Theirs(@Nullable Set<String> fields) implements Choice {}

    /** The file stays as it is. */
    record Ours() implements Choice {}

    /** A child of the list that we did not have. @param klass where the row names no class */
    record Enrol(@Nullable OrgId klass) implements Choice {}

    /** The school that has the child is asked for it. */
    record Ask() implements Choice {}

    record NotOurs(String reason) implements Choice {}

    /** The list has forgotten a child of ours. */
    record Keep(String reason) implements Choice {}

    /** Somebody must find out where the child is. */
    record FollowUp(String reason) implements Choice {}

    static Optional<Choice> of(String word) {
        var colon = word.indexOf(':');
        var verb = colon < 0 ? word : word.substring(0, colon);
        var rest = colon < 0 ? "" : word.substring(colon + 1).strip();
        return Optional.ofNullable(switch (verb) {
            case "theirs" -> new Theirs(colon < 0 ? null : fields(rest));
            case "ours" -> new Ours();
            case "enrol" -> rest.isEmpty() ? new Enrol(null) : klass(rest);
            case "ask" -> new Ask();
            case "not-ours" -> new NotOurs(rest);
            case "keep" -> new Keep(rest);
            case "follow-up" -> new FollowUp(rest);
            default -> null;
        });
    }

    /** Whether this can be chosen for such a line at all. */
    default boolean fits(Line line) {
        var row = line.row();
        return switch (this) {
            case Theirs _, Ours _ -> row.child() != null;
            case Enrol enrol -> !row.told().blocked() && !row.elsewhere() && (row.place() != null || enrol.klass() != null)
                    && (line.finding() == Finding.ONLY_THEIRS || line.unsure() && row.mayBeAnother());
            case Ask _ -> line.finding() == Finding.ONLY_THEIRS && row.elsewhere() && !row.told().blocked();
            case NotOurs _ -> line.finding() == Finding.ONLY_THEIRS;
            case Keep _, FollowUp _ -> false;
        };
    }

    private static Set<String> fields(String text) {
        return Arrays.stream(text.split(",")).filter(key -> !key.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Choice klass(String id) {
        try {
            return new Enrol(new OrgId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
