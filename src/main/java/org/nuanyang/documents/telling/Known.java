package org.nuanyang.documents.telling;

import static org.nuanyang.documents.telling.Vocabulary.BEFORE;
import static org.nuanyang.documents.telling.Vocabulary.CHANGE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Word.Type;

/** What the names of a text stand for, of one subject; in a row, of the row first. */
final class Known {
    private final Vocabulary vocabulary;
    private final Map<String, Datum> data;
    private final @Nullable Known outer;
    private final String address;
    private final Subject subject;

    private Known(Vocabulary vocabulary, Map<String, Datum> data, @Nullable Known outer, String address, Subject subject) {
        this.vocabulary = vocabulary;
        this.data = data;
        this.outer = outer;
        this.address = address;
        this.subject = subject;
    }

    /** @throws IllegalStateException when the teller gives what its words do not promise */
    static Known of(Teller teller, Subject subject, Map<String, Datum> data) {
        var vocabulary = new Vocabulary(teller.words());
        data.forEach((name, datum) -> check(teller.key(), vocabulary, name, datum));
        var common = new Known(new Vocabulary(List.of()), Common.data(subject), null, "", subject);
        return new Known(vocabulary, data, common, teller.key() + ".", subject);
    }

    private static void check(String key, Vocabulary vocabulary, String name, Datum datum) {
        var word = vocabulary.word(name).orElseThrow(() -> new IllegalStateException(key + " tells «" + name + "», which is none of its words"));
        var fits = switch (datum) {
            case Datum.Number _ -> word.type() == Type.NUMBER;
            case Datum.Share _ -> word.type() == Type.SHARE;
            case Datum.Phrase _ -> word.type() == Type.PHRASE;
            case Datum.Day _ -> word.type() == Type.DAY;
            case Datum.Rows rows -> word.type() == Type.ROWS && rowsFit(key, word, rows);
            case Datum.Unrecorded _ -> true;
        };
        if (!fits) throw new IllegalStateException(key + " tells «" + name + "» as " + datum.getClass().getSimpleName() + ", promised was " + word.type());
    }

    private static boolean rowsFit(String key, Word word, Datum.Rows rows) {
        var within = new Vocabulary(word.within());
        rows.rows().forEach(row -> row.data().forEach((name, datum) -> check(key + "." + word.name(), within, name, datum)));
        return rows.rows().stream().map(Datum.Row::key).distinct().count() == rows.rows().size();
    }

    Known row(String rows, Datum.Row row) {
        var word = vocabulary.word(rows).orElseThrow();
        return new Known(new Vocabulary(word.within()), row.data(), this, address + rows + "[" + row.key() + "].", subject);
    }

    /** Empty where no record tells it. An empty word tells nothing either. */
    Optional<Datum> datum(String name) {
        return own(name).or(() -> outer == null ? Optional.empty() : outer.datum(name));
    }

    private Optional<Datum> own(String name) {
        if (data.containsKey(name)) return Optional.of(data.get(name)).filter(Known::told);
        if (vocabulary.word(name).isPresent()) return Optional.empty();
        if (name.endsWith(Vocabulary.MONTH_AND_DAY)) return own(stem(name, Vocabulary.MONTH_AND_DAY)).filter(Datum.Day.class::isInstance);
        if (name.endsWith(BEFORE)) return own(stem(name, BEFORE)).flatMap(this::before);
        return name.endsWith(CHANGE) ? own(stem(name, CHANGE)).flatMap(this::change) : Optional.empty();
    }

    /** The word of the teller that is asked for by this name and that no record tells. */
    Optional<Word> unrecorded(String name) {
        var word = vocabulary.word(name).or(() -> vocabulary.word(stem(name, BEFORE))).or(() -> vocabulary.word(stem(name, CHANGE)))
                .or(() -> vocabulary.word(stem(name, Vocabulary.MONTH_AND_DAY)));
        if (word.isEmpty() || outer == null) return outer == null ? Optional.empty() : outer.unrecorded(name);
        return word.filter(each -> data.getOrDefault(each.name(), new Datum.Unrecorded()) instanceof Datum.Unrecorded);
    }

    private static boolean told(Datum datum) {
        return !(datum instanceof Datum.Unrecorded) && !(datum instanceof Datum.Phrase(var text, var _) && text.isBlank());
    }

    private Optional<Datum> before(Datum datum) {
        return switch (datum) {
            case Datum.Number(_, var before, var origin) when before != null -> Optional.of(new Datum.Number(before, null, earlier(origin)));
            case Datum.Share(_, _, var before, _) when before != null -> Optional.of(new Datum.Share(before.part(), before.whole(), null, earlier(before.origin())));
            default -> Optional.empty();
        };
    }

    private Optional<Datum> change(Datum datum) {
        return switch (datum) {
            case Datum.Number(var now, var before, var origin) when before != null -> Optional.of(new Datum.Number(Math.abs(now - before), null, difference(origin)));
            case Datum.Share share -> points(share).stream().mapToObj(by -> (Datum) new Datum.Share(Math.abs(by), 1_000, null, difference(share.origin()))).findFirst();
            default -> Optional.empty();
        };
    }

    /** By how many tenths of a per cent it rose, as both are printed. */
    static OptionalLong points(Datum.Share share) {
        if (share.before() == null || share.permille().isEmpty() || share.before().permille().isEmpty()) return OptionalLong.empty();
        return OptionalLong.of(share.permille().getAsLong() - share.before().permille().getAsLong());
    }

    private Origin earlier(Origin origin) {
        return new Origin(origin.definition(), beforeWords(), origin.scope(), null);
    }

    private Origin difference(Origin origin) {
        return new Origin(Common.difference(origin.definition()), Common.between(origin.period(), beforeWords()), origin.scope(), null);
    }

    private String beforeWords() {
        return subject.before() == null ? "" : subject.before().words();
    }

    private static String stem(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }

    /** By which a figure is found again: of the row, or of the teller. */
    String address(String name) {
        return own(name).isPresent() || outer == null ? address + name : outer.address(name);
    }

    Subject subject() {
        return subject;
    }
}
