package org.nuanyang.reports.inspection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
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
        if (word.matches("率[:：].+")) return new Rate(named(Indicator.values(), word.substring(2)));
        if (word.matches("记录[:：].+")) return new Records(named(Matter.values(), word.substring(3)));
        throw new IllegalArgumentException("proves nothing: " + word);
    }

    /** As it is called on the pages, in Chinese. */
    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> Words.sayIn(Locale.SIMPLIFIED_CHINESE, each).equals(name) || each.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("proves nothing: " + name));
    }
}
