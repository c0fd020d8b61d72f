package org.nuanyang.forms.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.forms.Way;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.condition.Health;

/** What is known, in the form's way of writing. A form is Chinese whatever the page's language is. */
final class Spelling {
    private static final Pattern OPEN = Pattern.compile(".*(不详|未知|不清楚|不明|待查).*");
    private static final String NO_CHOICE = "forms.mark.noChoice";

    private Spelling() {}

    /** @param printed what stands in the cell: choices to be ticked */
    static Spelled of(Object value, Way way, String printed) {
        return switch (way) {
            case Way.Plain() -> plain(value);
            case Way.YesNo(var yes, var no) -> value instanceof Boolean is ? new Spelled.Text(is ? yes : no) : chosen(value, List.of(yes, no));
            case Way.Flag(var word, var yes, var no) -> flag(told(value), word, yes, no, printed);
            case Way.Words(var words) -> chosen(value, words);
            case Way.Codes(var codes) -> Choosing.of(value, List.copyOf(codes.keySet())).<Spelled>map(word -> new Spelled.Text(codes.get(word)))
                    .orElseGet(() -> new Spelled.Cannot(NO_CHOICE, told(value)));
            case Way.Ticks() -> ticked(value, printed);
            case Way.Date(var pattern) -> dated(value, pattern);
            case Way.Part(var piece) -> part(value, piece);
        };
    }

    private static Spelled plain(Object value) {
        return switch (value) {
            case Integer number -> new Spelled.Figure(BigDecimal.valueOf(number));
            case Long number -> new Spelled.Figure(BigDecimal.valueOf(number));
            case BigDecimal number -> new Spelled.Figure(number);
            default -> new Spelled.Text(told(value));
        };
    }

    static String told(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "是" : "否";
            case Sex sex -> sex == Sex.MALE ? "男" : "女";
            case Relation relation -> relation.word();
            case ResidentId id -> id.value();
            case Phone phone -> phone.digits();
            case ParentsAway away -> switch (away) {
                case BOTH -> "父母双方外出";
                case ONE -> "父母一方外出";
                case NONE -> "父母均未外出";
            };
            case GuardianKind kind -> switch (kind) {
                case PARENT -> "父母监护";
                case GRANDPARENT -> "隔代监护";
                case OTHER_KIN -> "亲属监护";
                case NOT_KIN -> "非亲属监护";
                case UNKNOWN -> "";
            };
            default -> value.toString();
        };
    }

    private static Spelled chosen(Object value, List<String> choices) {
        return Choosing.of(value, choices).<Spelled>map(Spelled.Text::new).orElseGet(() -> new Spelled.Cannot(NO_CHOICE, told(value)));
    }

    private static Spelled ticked(Object value, String printed) {
        var ticks = new Ticks(printed);
        return Choosing.of(value, ticks.choices()).<Spelled>map(word -> new Spelled.Text(ticks.ticked(word))).orElseGet(() -> new Spelled.Cannot(NO_CHOICE, told(value)));
    }

    private static Spelled flag(String told, String word, String yes, String no, String printed) {
        var whether = names(told, word);
        if (whether.isEmpty()) return new Spelled.Cannot(NO_CHOICE, told);
        return yes.equals("☑") ? ticked(whether.get(), printed) : new Spelled.Text(whether.get() ? yes : no);
    }

    /** Whether the told words name what the question is about; empty when they leave it open. */
    private static Optional<Boolean> names(String told, String word) {
        if (word.contains("残")) return Health.disabled(told);
        if (word.contains("病")) return Health.ill(told);
        var asked = EconomicCategory.in(word);
        if (asked.isEmpty() || told.isBlank() || OPEN.matcher(told).matches()) return Optional.empty();
        return Optional.of(EconomicCategory.in(told).stream().anyMatch(asked::contains));
    }

    private static Spelled dated(Object value, String pattern) {
        boolean day = pattern.equals("cell") || pattern.contains("d");
        return switch (value) {
            case LocalDate date -> pattern.equals("cell") ? new Spelled.Day(date) : new Spelled.Text(date.format(DateTimeFormatter.ofPattern(pattern)));
            case RoughDate rough when rough.precision() == RoughDate.Precision.DAY || rough.precision() == RoughDate.Precision.MONTH && !day -> dated(rough.from(), pattern);
            case RoughDate rough -> pattern.equals("cell") ? new Spelled.Text(rough.toString()) : new Spelled.Cannot("forms.mark.rough", rough.toString());
            default -> new Spelled.Cannot(NO_CHOICE, told(value));
        };
    }

    private static Spelled part(Object value, Way.Piece piece) {
        var rough = value instanceof LocalDate date ? RoughDate.of(date) : value instanceof RoughDate told ? told : null;
        if (rough == null) return new Spelled.Cannot(NO_CHOICE, told(value));
        boolean known = switch (piece) {
            case YEAR -> true;
            case MONTH -> rough.precision() != RoughDate.Precision.YEAR;
            case DAY -> rough.precision() == RoughDate.Precision.DAY;
        };
        if (!known) return new Spelled.Cannot("forms.mark.rough", rough.toString());
        return new Spelled.Figure(BigDecimal.valueOf(switch (piece) {
            case YEAR -> rough.from().getYear();
            case MONTH -> rough.from().getMonthValue();
            case DAY -> rough.from().getDayOfMonth();
        }));
    }
}
