package org.nuanyang.care.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one record of a batch, in exactly one word.
 *
 * @param id as it was sent
 * @param sentences why not, by field; empty when it is here
 */
public record Verdict(@Nullable String id, Word word, List<Sentence> sentences) {
    public enum Word { CREATED, IDENTICAL, STALE, INVALID }

    /** @param field null for what concerns the whole record */
    public record Sentence(@Nullable String field, String words) {}

    static Verdict of(@Nullable String id, Recorded recorded) {
        return switch (recorded) {
            case Recorded.Created _ -> new Verdict(id, Word.CREATED, List.of());
            case Recorded.Identical _ -> new Verdict(id, Word.IDENTICAL, List.of());
            case Recorded.Taken(_, var reason) -> new Verdict(id, Word.STALE, List.of(new Sentence(null, reason.words())));
            case Recorded.Locked(var reason) -> new Verdict(id, Word.INVALID, List.of(new Sentence("day", reason.words())));
            case Recorded.Wrong(var problems) -> new Verdict(id, Word.INVALID,
                    problems.stream().map(problem -> new Sentence(problem.field(), problem.reason().words())).toList());
        };
    }
}
