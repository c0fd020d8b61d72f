package org.nuanyang.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which way a form wants an answer written. It has a notation: {@code yes:是|否}, {@code codes:男=1|女=2}, {@code date:yyyy.MM}. */
public sealed interface Way {
    Way PLAIN = new Plain();

    record Plain() implements Way {}

    /** Two words for yes and no; an empty one leaves the cell blank. */
    record YesNo(String yes, String no) implements Way {}

    /** Yes when the told words name this: 是否低保. */
    record Flag(String word, String yes, String no) implements Way {}

    /** One of the words that the form gives, as a list to choose from. */
    record Words(List<String> words) implements Way {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** The code of a word, as the heading explains it. */
    record Codes(Map<String, String> byWord) implements Way {}

    /** The cell prints its choices, □男 □女 or 健康（ ）残疾（ ）; the right one is ticked. */
    record Ticks() implements Way {}

    record Date(String pattern) implements Way {}

    /** One of several columns or cells over which an answer is spread. */
    record Part(Piece piece) implements Way {}

    enum Piece { YEAR, MONTH, DAY }

    @JsonValue
    default String word() {
        return switch (this) {
            case Plain() -> "plain";
            case YesNo(var yes, var no) -> "yes:" + yes + "|" + no;
            case Flag(var word, var yes, var no) -> "flag:" + word + "|" + yes + "|" + no;
            case Words(var words) -> "words:" + String.join("|", words);
            case Codes(var codes) -> "codes:" + codes.entrySet().stream().map(code -> code.getKey() + "=" + code.getValue()).collect(Collectors.joining("|"));
            case Ticks() -> "ticks";
            case Date(var pattern) -> "date:" + pattern;
            case Part(var piece) -> "part:" + piece;
        };
    }

    @JsonCreator
    static Way parse(String word) {
        int colon = word.indexOf(':');
        var kind = colon < 0 ? word : word.substring(0, colon);
        var rest = colon < 0 ? "" : word.substring(colon + 1);
        var parts = rest.split("\\|", -1);
        return switch (kind) {
            case "plain" -> PLAIN;
            case "yes" -> new YesNo(parts[0], parts[1]);
            case "flag" -> new Flag(parts[0], parts[1], parts[2]);
            case "words" -> new Words(Arrays.asList(parts));
            case "codes" -> {
                var codes = new LinkedHashMap<String, String>();
                for (var part : parts) codes.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
                yield new Codes(codes);
            }
            case "ticks" -> new Ticks();
            case "date" -> new Date(rest);
            case "part" -> new Part(Piece.valueOf(rest));
            default -> throw new IllegalArgumentException("no way of writing is called " + kind);
        };
    }
}
