package org.nuanyang.mind.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.Sex;

/**
 * A scale as its file tells it.
 *
 * @param licence shown wherever the scale is chosen
 * @param lead what is said to whoever answers
 * @param fromAge completed years, both ends included
 * @param answers in the order in which they are shown; with the value that each counts
 * @param items numbered from 1; none where only totals are entered
 * @param reversed items of which the value counts from the other end
 * @param times by what the sum is multiplied
 * @param mean whether the whole is the mean of the parts that count, not their sum
 * @param crisis of an item: from which value somebody must act at once
 */
public record Scale(
        String id, String name, String label, String licence, String about, String lead, Who who, int fromAge, int toAge, List<Answer> answers, List<String> items,
        Set<Integer> reversed, int times, boolean mean, List<Part> parts, List<Band> bands, @Nullable Invalid invalid, Map<Integer, Integer> crisis) {
    /** The whole, where a band tells of no part. */
    public static final String TOTAL = "total";

    public Scale {
        answers = List.copyOf(answers);
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
        parts = List.copyOf(parts);
        bands = List.copyOf(bands);
        crisis = Map.copyOf(crisis);
    }

    /** Who answers: the child itself, a teacher who has watched it, or nobody here, since only what was reckoned on paper is entered. */
    public enum Who { CHILD, STAFF, TOTALS }

    public record Answer(int value, String words) {}

    /** A subscale: of items, or entered as a number between least and most. @param counts whether it belongs to the whole */
    public record Part(String id, String name, Set<Integer> items, BigDecimal least, BigDecimal most, int decimals, boolean counts) {
        public Part {
            items = Set.copyOf(items);
        }
    }

    /** From a value on, up to the next band. @param sex null for both; @param fromAge for which ages it holds */
    public record Band(String part, @Nullable Sex sex, int fromAge, int toAge, BigDecimal from, Tier tier, String words) {
        boolean holds(@Nullable Sex of, int age) {
            return (sex == null || sex == of) && age >= fromAge && age <= toAge;
        }

        boolean special() {
            return sex != null || fromAge > 0 || toAge < Scale.ANY_AGE;
        }
    }

    /** Where somebody evidently did not answer seriously. */
    public record Invalid(String part, BigDecimal from) {}

    static final int ANY_AGE = 200;

    public boolean asksItems() {
        return who != Who.TOTALS;
    }

    public boolean fits(int age) {
        return age >= fromAge && age <= toAge;
    }

    public boolean mayBe(int item, int value) {
        return item >= 1 && item <= items.size() && answers.stream().anyMatch(answer -> answer.value() == value);
    }

    public boolean alarms(int item, int value) {
        var from = crisis.get(item);
        return from != null && value >= from;
    }

    public String words(int value) {
        return answers.stream().filter(answer -> answer.value() == value).map(Answer::words).findFirst().orElse("");
    }
}
