package org.nuanyang.roster.comparison;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.nuanyang.roster.Fact;

/** When two texts say the same in other words. Names and numbers never do: a character more is another one. */
final class Wording {
    private static final String DIGITS = "〇一二三四五六七八九";

    /** Written as somebody likes: addresses, health, remarks. */
    private static final Set<Fact> FREE = EnumSet.of(
            Fact.HOUSEHOLD_ADDRESS, Fact.ADDRESS, Fact.TOWNSHIP, Fact.VILLAGE, Fact.VILLAGE_GROUP, Fact.COMMUTE, Fact.HEALTH,
            Fact.ILLNESS, Fact.DISABILITY, Fact.TRAIT, Fact.INTEREST, Fact.STUDY_LEVEL, Fact.BEHAVIOUR, Fact.DIFFICULTIES,
            Fact.ECONOMIC_STATE, Fact.AID, Fact.NOTE, Fact.FATHER_PLACE, Fact.FATHER_EMPLOYER, Fact.FATHER_TRADE,
            Fact.FATHER_RETURNS, Fact.FATHER_HEALTH, Fact.FATHER_CANNOT_WHY, Fact.MOTHER_PLACE, Fact.MOTHER_EMPLOYER,
            Fact.MOTHER_TRADE, Fact.MOTHER_RETURNS, Fact.MOTHER_HEALTH, Fact.MOTHER_CANNOT_WHY, Fact.PARENT_PLACE,
            Fact.GUARDIAN_KIND, Fact.GUARDIAN_ADDRESS, Fact.GUARDIAN_OCCUPATION, Fact.GUARDIAN_HEALTH);

    private Wording() {}

    static boolean free(Fact fact) {
        return FREE.contains(fact);
    }

    /** Padding, width of characters, punctuation and case are no difference at all. */
    static boolean same(String ours, String theirs) {
        return ours.equals(theirs) || plain(ours).equals(plain(theirs));
    }

    /** One leaves out what the other writes, and no house number differs. */
    static boolean alike(String ours, String theirs) {
        var first = numbered(plain(ours));
        var second = numbered(plain(theirs));
        var shorter = first.length() <= second.length() ? first : second;
        var longer = first.length() <= second.length() ? second : first;
        return shorter.length() >= 2 && within(shorter, longer) && numbers(longer).containsAll(numbers(shorter));
    }

    private static boolean within(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) if (longer.charAt(i) == shorter.charAt(at)) at++;
        return at == shorter.length();
    }

    private static Set<String> numbers(String text) {
        var runs = new HashSet<>(Arrays.asList(text.split("\\D+")));
        runs.removeIf(Predicate.isEqual(""));
        return runs;
    }

    /** 三组 is 3组. */
    private static String numbered(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) out.append(DIGITS.indexOf(c) < 0 ? c : (char) ('0' + DIGITS.indexOf(c)));
        return out.toString();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "").toUpperCase(Locale.ROOT);
    }
}
