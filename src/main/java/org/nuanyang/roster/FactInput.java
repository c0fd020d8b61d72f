package org.nuanyang.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;

/** Reads what a person typed for one fact: a value, nothing, or a sentence that says what is wrong with it. */
public sealed interface FactInput {
    record Value(Object value) implements FactInput {}

    record Nothing() implements FactInput {}

    record Wrong(Refusal reason) implements FactInput {}

    Pattern DATE = Pattern.compile("(\\d{4})(?:\\D(\\d{1,2}))?(?:\\D(\\d{1,2}))?\\D?");
    /** 20260218 or 202602: a phone's number keys have no hyphen. */
    Pattern JOINED_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    int LONGEST_TEXT = 500;

    /** @param today nothing told can lie after it */
    static FactInput read(Fact fact, @Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) return new Nothing();
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return switch (fact.kind()) {
            case TEXT -> text(fact, typed.strip());
            case RESIDENT_ID -> residentId(text);
            case PHONE_NUMBER -> phone(text);
            case DATE -> date(text, today);
            case NUMBER -> text.matches("-?\\d{1,4}")
                    ? new Value(Integer.valueOf(text)) : wrong("roster.input.number", typed);
            case YES_NO, SEX_CODE, RELATION, PARENTS -> choice(fact, text);
        };
    }

    private static FactInput text(Fact fact, String text) {
        int longest = fact == Fact.NAME ? 50 : LONGEST_TEXT;
        return text.length() > longest ? wrong("roster.input.long", text.length(), longest) : new Value(text);
    }

    private static FactInput residentId(String text) {
        var number = text.replaceAll("[\\s-]", "");
        if (!number.matches("\\d{15}|\\d{17}[0-9Xx]")) return wrong("roster.input.id-shape", number.length());
        return ResidentId.of(number).<FactInput>map(Value::new).orElseGet(() -> wrong("roster.input.id-check"));
    }

    private static FactInput phone(String text) {
        var digits = text.replaceFirst("^\\+?86(?=1\\d{10}$|\\D)", "").replaceAll("\\D", "");
        return Phone.wellFormed(digits) ? new Value(new Phone(digits)) : wrong("roster.input.phone", text, digits.length());
    }

    private static FactInput date(String text, LocalDate today) {
        var joined = JOINED_DATE.matcher(text);
        var match = joined.matches() ? joined : DATE.matcher(text);
        if (!match.matches()) return wrong("roster.input.date", text);
        try {
            int year = Integer.parseInt(match.group(1));
            var date = match.group(2) == null
                    ? RoughDate.ofYear(year)
                    : match.group(3) == null
                            ? RoughDate.of(YearMonth.of(year, Integer.parseInt(match.group(2))))
                            : RoughDate.of(LocalDate.of(year, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
            if (date.from().isAfter(today)) return wrong("roster.input.date-ahead", text);
            return year < 1900 ? wrong("roster.input.date", text) : new Value(date);
        } catch (DateTimeException noSuchDay) {
            return wrong("roster.input.date", text);
        }
    }

    private static FactInput choice(Fact fact, String text) {
        try {
            return new Value(FactsJson.parse(fact, text));
        } catch (IllegalArgumentException unknown) {
            return wrong("roster.input.choice", text);
        }
    }

    private static FactInput wrong(String key, Object... args) {
        return new Wrong(Refusal.of(key, args));
    }
}
