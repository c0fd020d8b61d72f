package org.nuanyang.reports.inspection;

import java.util.Map;
import org.nuanyang.care.Matter;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.ledger.LedgerKind;

/** What shows that something was done. */
sealed interface Proof {
    /** The duties in force. */
    record Policy() implements Proof {}

    record Table(LedgerKind kind) implements Proof {}

    record Rate(Indicator indicator) implements Proof {}

    record Records(Matter matter) implements Proof {}

    Map<String, LedgerKind> TABLES = Map.of("汇总表", LedgerKind.SUMMARY, "动态表", LedgerKind.STATE, "结对表", LedgerKind.PAIRING, "落实表", LedgerKind.CARRIED_OUT, "普查表", LedgerKind.SURVEY);

    /** @throws IllegalArgumentException for a word that names none */
    static Proof of(String word) {
        if (word.equals("制度")) return new Policy();
        if (TABLES.containsKey(word)) return new Table(TABLES.get(word));
        if (word.startsWith("率:")) return new Rate(Indicator.valueOf(word.substring(2)));
        if (word.startsWith("记录:")) return new Records(Matter.valueOf(word.substring(3)));
        throw new IllegalArgumentException("proves nothing: " + word);
    }
}
