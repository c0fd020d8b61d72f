package org.nuanyang.risk.signal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildId;

/**
 * What a rule has found.
 *
 * @param key tells two signals of one kind apart: an incident's id; empty where there is one at most
 * @param since the day from which it has been so
 * @param cause what it comes from: the day of the last call, the guardian, the last low talk. Closed by a person it stays quiet until
 *     this is another, or more is proposed
 * @param proposes the level that the rule would have; a person decides
 */
public record Found(ChildId child, SignalKind kind, String key, LocalDate since, String cause, RiskLevel proposes, Evidence evidence) {
    public Found {
        if (proposes == RiskLevel.NONE) throw new IllegalArgumentException("a signal proposes something");
    }

    public static Found of(ChildId child, SignalKind kind, LocalDate since, String cause, RiskLevel proposes, Evidence evidence) {
        return new Found(child, kind, "", since, cause, proposes, evidence);
    }

    @Override
    public String toString() {
        return "Found " + kind + " " + child;
    }

    /**
     * Why, as a sentence of the bundle, worded in whatever language it is read in; lies sealed.
     *
     * @param sentence such as {@code risk.found.low-mood}
     * @param args numbers, days and names as texts
     * @param url where what it rests on is read; empty when nowhere
     */
    public record Evidence(String sentence, List<String> args, String url) {
        public Evidence {
            args = List.copyOf(args);
        }

        public static Evidence of(String sentence, String url, Object... args) {
            return new Evidence(sentence, Arrays.stream(args).map(String::valueOf).toList(), url);
        }
    }
}
