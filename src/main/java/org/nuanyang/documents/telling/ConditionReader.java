package org.nuanyang.documents.telling;

import static org.nuanyang.documents.telling.Keywords.DIRECTIONS;
import static org.nuanyang.documents.telling.Keywords.SIGNS;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Condition.All;
import org.nuanyang.documents.telling.Condition.Amount;
import org.nuanyang.documents.telling.Condition.Any;
import org.nuanyang.documents.telling.Condition.Compare;
import org.nuanyang.documents.telling.Condition.Operand;
import org.nuanyang.documents.telling.Condition.Other;
import org.nuanyang.documents.telling.Condition.Percent;
import org.nuanyang.documents.telling.Condition.Recorded;
import org.nuanyang.documents.telling.Condition.Sign;
import org.nuanyang.documents.telling.Condition.Text;
import org.nuanyang.documents.telling.Condition.Trend;
import org.nuanyang.documents.telling.Word.Type;

/** Reads a condition: {@code 写法 = 班级 且 应建档 > 0}; 且 binds closer than 或. */
final class ConditionReader {
    private static final Condition NEVER = new Any(List.of());

    private final Findings findings;
    private final Vocabulary vocabulary;

    ConditionReader(Findings findings, Vocabulary vocabulary) {
        this.findings = findings;
        this.vocabulary = vocabulary;
    }

    Condition read(String text) {
        return new Any(parts(text, Keywords.OR).map(any -> (Condition) new All(parts(any, Keywords.AND).map(this::single).toList())).toList());
    }

    private static Stream<String> parts(String text, String between) {
        return Arrays.stream((" " + text + " ").split("[\\s　]" + between + "[\\s　]", -1)).map(String::strip);
    }

    private Condition single(String text) {
        for (var sign : SIGNS.entrySet()) {
            var at = text.indexOf(sign.getKey());
            if (at >= 0) return compare(text.substring(0, at).strip(), sign.getValue(), text.substring(at + sign.getKey().length()).strip());
        }
        var words = text.split("[\\s　]+");
        if (words.length != 2) return never("condition", text);
        if (type(words[0]) == null) return NEVER;
        if (words[1].equals(Keywords.RECORDED) || words[1].equals(Keywords.UNRECORDED)) return new Recorded(words[0], words[1].equals(Keywords.RECORDED));
        var direction = DIRECTIONS.get(words[1]);
        if (direction == null) return never("condition", text);
        return figure(words[0]) ? new Trend(words[0], direction) : never("trend-of-what", words[0]);
    }

    private boolean figure(String name) {
        return vocabulary.word(name).map(Word::type).filter(type -> type == Type.NUMBER || type == Type.SHARE).isPresent();
    }

    private Condition compare(String name, Sign sign, String with) {
        var type = type(name);
        if (type == null) return NEVER;
        var operand = switch (type) {
            case NUMBER -> amount(with);
            case SHARE -> percent(with);
            case PHRASE -> phrase(name, sign, with);
            case DAY -> other(with, type);
            case ROWS -> null;
        };
        return operand == null ? never("compare", name, with) : new Compare(name, sign, operand);
    }

    private @Nullable Operand amount(String with) {
        return with.matches("-?\\d{1,15}") ? new Amount(Long.parseLong(with)) : other(with, Type.NUMBER);
    }

    private @Nullable Operand percent(String with) {
        return with.matches("\\d{1,3}(\\.\\d)?[%％]") ? new Percent(new BigDecimal(with.substring(0, with.length() - 1))) : other(with, Type.SHARE);
    }

    private @Nullable Operand other(String with, Type type) {
        return vocabulary.type(with).filter(type::equals).isPresent() ? new Other(with) : null;
    }

    private @Nullable Operand phrase(String name, Sign sign, String with) {
        if (!sign.equality() || with.isEmpty()) return null;
        if (name.equals(Vocabulary.VOICE) && !Keywords.VOICES.containsKey(with)) return null;
        if (name.equals(Vocabulary.KIND) && !Keywords.KINDS.containsKey(with)) return null;
        return vocabulary.type(with).filter(Type.PHRASE::equals).isPresent() ? new Other(with) : new Text(with);
    }

    private @Nullable Type type(String name) {
        var type = vocabulary.type(name).orElse(null);
        if (type == null) findings.unknown(name, vocabulary);
        return type;
    }

    private Condition never(String key, Object... args) {
        findings.add(key, args);
        return NEVER;
    }
}
