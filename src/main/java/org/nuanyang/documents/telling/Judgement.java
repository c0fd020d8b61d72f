package org.nuanyang.documents.telling;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.nuanyang.documents.telling.Condition.All;
import org.nuanyang.documents.telling.Condition.Amount;
import org.nuanyang.documents.telling.Condition.Any;
import org.nuanyang.documents.telling.Condition.Compare;
import org.nuanyang.documents.telling.Condition.Direction;
import org.nuanyang.documents.telling.Condition.Operand;
import org.nuanyang.documents.telling.Condition.Other;
import org.nuanyang.documents.telling.Condition.Percent;
import org.nuanyang.documents.telling.Condition.Recorded;
import org.nuanyang.documents.telling.Condition.Text;
import org.nuanyang.documents.telling.Condition.Trend;

/** Whether a condition holds of what is known. */
final class Judgement {
    private final Names names;

    Judgement(Names names) {
        this.names = names;
    }

    boolean holds(Condition condition) {
        return switch (condition) {
            case Any(var of) -> of.stream().anyMatch(this::holds);
            case All(var of) -> of.stream().allMatch(this::holds);
            case Recorded(var name, var wanted) -> recorded(name) == wanted;
            case Trend(var name, var direction) -> names.datum(name).map(datum -> trend(datum, direction)).orElse(false);
            case Compare(var name, var sign, var operand) -> {
                var datum = names.datum(name);
                yield datum.isPresent() && compare(datum.get(), operand).stream().anyMatch(sign::holds);
            }
        };
    }

    private boolean recorded(String name) {
        return names.datum(name).map(datum -> !(datum instanceof Datum.Rows(var rows)) || !rows.isEmpty()).orElse(false);
    }

    private static boolean trend(Datum datum, Direction direction) {
        return switch (datum) {
            case Datum.Number(var now, var before, _) -> direction == (before == null ? Direction.NO_BEFORE : direction(Long.compare(now, before)));
            case Datum.Share share when share.before() == null -> direction == Direction.NO_BEFORE;
            case Datum.Share share -> Known.points(share).stream().anyMatch(by -> direction == direction(Long.signum(by)));
            default -> false;
        };
    }

    private static Direction direction(int sign) {
        return sign > 0 ? Direction.UP : sign < 0 ? Direction.DOWN : Direction.SAME;
    }

    private OptionalInt compare(Datum datum, Operand operand) {
        return switch (operand) {
            case Amount(var value) -> datum instanceof Datum.Number number ? OptionalInt.of(Long.compare(number.value(), value)) : OptionalInt.empty();
            case Percent(var value) -> datum instanceof Datum.Share share ? percent(share, value) : OptionalInt.empty();
            case Text(var text) -> datum instanceof Datum.Phrase phrase ? OptionalInt.of(phrase.text().compareTo(text)) : OptionalInt.empty();
            case Other(var name) -> names.datum(name).map(other -> compare(datum, other)).orElse(OptionalInt.empty());
        };
    }

    /** Of nobody, no share is more or less than any. */
    private static OptionalInt percent(Datum.Share share, BigDecimal percent) {
        if (share.whole() == 0) return OptionalInt.empty();
        return OptionalInt.of(BigDecimal.valueOf(share.part()).movePointRight(2).compareTo(percent.multiply(BigDecimal.valueOf(share.whole()))));
    }

    private static OptionalInt compare(Datum one, Datum other) {
        return switch (one) {
            case Datum.Number number when other instanceof Datum.Number with -> OptionalInt.of(Long.compare(number.value(), with.value()));
            case Datum.Share share when other instanceof Datum.Share with -> shares(share, with);
            case Datum.Phrase phrase when other instanceof Datum.Phrase with -> OptionalInt.of(phrase.text().compareTo(with.text()));
            case Datum.Day day when other instanceof Datum.Day with -> OptionalInt.of(day.day().compareTo(with.day()));
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt shares(Datum.Share one, Datum.Share other) {
        if (one.whole() == 0 || other.whole() == 0) return OptionalInt.empty();
        return OptionalInt.of(Long.compare(one.part() * other.whole(), other.part() * one.whole()));
    }

    /** Asks for a name; whoever answers may keep in mind what was asked for in vain. */
    interface Names {
        Optional<Datum> datum(String name);
    }
}
