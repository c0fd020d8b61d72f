package org.nuanyang.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Counts rows and what they count for, for a page or for the whole. */
final class Tally {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final String each;
    private final Tallying tallying;
    private int rows;

    Tally(Ledger ledger) {
        each = ledger.each();
        tallying = ledger.tallying();
        ledger.tallied().forEach(what -> counts.put(what, 0));
    }

    void add(Set<String> counted) {
        rows++;
        for (var what : counted) counts.computeIfPresent(what, (_, count) -> count + 1);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    String each() {
        return each;
    }

    String each(String what) {
        return tallying.each().getOrDefault(what, each);
    }

    Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** 24 人　男 11 人　女 13 人. */
    String sentence() {
        var text = new StringBuilder().append(rows).append(" ").append(each);
        counts.forEach((what, count) -> text.append("　").append(what).append(" ").append(count).append(" ").append(each(what)));
        return text.toString();
    }

    void clear() {
        rows = 0;
        counts.replaceAll((_, _) -> 0);
    }
}
