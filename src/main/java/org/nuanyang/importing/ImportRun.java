package org.nuanyang.importing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/**
 * What is known of a run without opening its file or its preview.
 *
 * @param number by which people speak of it
 * @param into the school that the file is for
 * @param shape fingerprint of the headings
 * @param corrections columns that a person has read otherwise than the product did, by the shape of the headings
 * @param decisions what a person has decided, by the key of the row
 * @param counts rows by what becomes of them
 * @param kept whether file and preview are still there
 */
public record ImportRun(
        RunId id,
        long number,
        OrgId into,
        String kind,
        String fileName,
        @Nullable String shape,
        State state,
        AccountId madeBy,
        Instant madeAt,
        Instant expiresAt,
        Map<String, Map<String, String>> corrections,
        Map<String, String> decisions,
        Map<String, Integer> counts,
        @Nullable Instant committedAt,
        @Nullable Instant undoneAt,
        boolean kept) {

    public enum State {
        PREVIEW, COMMITTED, UNDONE, DISCARDED
    }

    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    public boolean waiting(Instant now) {
        return state == State.PREVIEW && now.isBefore(expiresAt);
    }
}
