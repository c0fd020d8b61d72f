package org.nuanyang.indicators.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Breakdown.Cell;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;

/**
 * A rate under the names that templates use.
 *
 * @param gap before the names that tell where it falls short; empty where that is not told
 */
record Rate(Measure measure, String rate, String part, String whole, String missing, String gap) {
    /** So many places are named where it falls short: whoever wants them all opens the figure. */
    static final int NAMED = 3;

    List<Word> words() {
        var name = measure.words();
        var words = new ArrayList<>(List.of(
                new Word(rate, Word.Type.SHARE, Words.say("indicators.telling.definition", name, measure.indicator().definition())),
                new Word(part, Word.Type.NUMBER, Words.say("indicators.telling.part.NUMERATOR", name)),
                new Word(whole, Word.Type.NUMBER, Words.say("indicators.telling.part.DENOMINATOR", name)),
                new Word(missing, Word.Type.NUMBER, Words.say("indicators.telling.part.MISSING", name))));
        if (!gap.isEmpty()) {
            words.add(new Word(gap + "差在", Word.Type.PHRASE, Words.say("indicators.telling.gaps", name, NAMED)));
            words.add(new Word(gap + "差距处", Word.Type.NUMBER, Words.say("indicators.telling.gap-count", name)));
            words.add(new Word(gap + "齐全处", Word.Type.NUMBER, Words.say("indicators.telling.whole-count", name)));
        }
        return words;
    }

    Map<String, Datum> told(Reading reading) {
        var data = new LinkedHashMap<String, Datum>();
        data.put(rate, reading.share(measure));
        data.put(part, reading.number(measure, Part.NUMERATOR));
        data.put(whole, reading.number(measure, Part.DENOMINATOR));
        data.put(missing, reading.number(measure, Part.MISSING));
        if (!gap.isEmpty()) gaps(reading, data);
        return data;
    }

    private void gaps(Reading reading, Map<String, Datum> data) {
        var by = reading.below();
        var count = reading.count(measure);
        var cells = (by == null || count == null || count.denominator() == 0 ? List.<Cell>of() : reading.cells(measure, by)).stream().filter(cell -> cell.now() != null && cell.now().denominator() > 0).toList();
        var lacking = cells.stream().filter(cell -> missing(cell) > 0).sorted(Comparator.comparingLong((Cell cell) -> missing(cell)).reversed()).toList();
        data.put(gap + "差在", new Datum.Phrase(lacking.stream().limit(NAMED).map(reading::called).collect(Collectors.joining("、"))));
        data.put(gap + "差距处", reading.counted(lacking.size(), Words.say("indicators.telling.gap-count", measure.words()), measure));
        data.put(gap + "齐全处", reading.counted(cells.size() - lacking.size(), Words.say("indicators.telling.whole-count", measure.words()), measure));
    }

    private static long missing(Cell cell) {
        return Objects.requireNonNull(cell.now()).missing();
    }
}
