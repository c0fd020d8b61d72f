package org.nuanyang.documents.telling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Block.Paragraph;

/**
 * What one teller said of a subject.
 *
 * @param body below its topic's heading; subheadings are of level 2 and 3. Empty where there is nothing to say
 * @param annex tables for the annex
 * @param figures every figure that is printed in it, by its address
 * @param unrecorded what the body asked for and no record shows
 * @param children of whom something was known one by one, said or not
 */
public record Telling(
        String key, Topic topic, List<Block> body, List<Paragraph> goals, List<Paragraph> highlights, List<Problem> problems,
        List<Block.Grid> annex, Map<String, Cited> figures, List<Word> unrecorded, Set<UUID> children) {

    /** @param step what follows from it; null where the text says none */
    public record Problem(Paragraph said, @Nullable Paragraph step) {}

    /** A figure as it was printed, and where it comes from. */
    public record Cited(String text, Origin origin) {}

    public boolean silent() {
        return body.isEmpty() && goals.isEmpty() && highlights.isEmpty() && problems.isEmpty() && annex.isEmpty();
    }
}
