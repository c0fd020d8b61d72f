package org.nuanyang.reports.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.documents.telling.Topic;

/**
 * What a person has written instead of the machine.
 *
 * @param text null: they went back to the machine's
 */
public record Section(Topic topic, int version, @Nullable Text text, AccountId writtenBy, Instant writtenAt) {
    /** @param told what the records told, until they wrote, at the addresses of the figures that they left in it */
    public record Text(List<Block> blocks, Map<String, List<Cited>> told) {
        public Text {
            blocks = List.copyOf(blocks);
            told = Map.copyOf(told);
        }
    }
}
