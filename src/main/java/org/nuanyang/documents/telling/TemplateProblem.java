package org.nuanyang.documents.telling;

import org.nuanyang.common.Words;

/**
 * Why a text cannot be said, and what to do.
 *
 * @param line in which line of the text, from 1
 */
public record TemplateProblem(int line, String sentence) {
    /** @param key below {@code documents.telling.problem.} */
    static TemplateProblem of(int line, String key, Object... args) {
        return new TemplateProblem(line, Words.say("documents.telling.problem." + key, args));
    }
}
