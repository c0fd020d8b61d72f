package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.documents.telling.Template.Aside;
import org.nuanyang.documents.telling.Template.Choice;
import org.nuanyang.documents.telling.Template.Name;
import org.nuanyang.documents.telling.Template.OneOf;
import org.nuanyang.documents.telling.Template.Piece;
import org.nuanyang.documents.telling.Template.Plain;
import org.nuanyang.documents.telling.Template.Way;

/** Says sentences of what is known, and keeps which figures were printed and what was asked for in vain. */
final class Saying {
    /** In a table's cell, where there is nobody of whom it could be a share, or nothing is known. */
    private static final String NONE = "–";

    private final Map<String, Cited> cited = new LinkedHashMap<>();
    private final Set<Word> unrecorded = new LinkedHashSet<>();
    private final String seed;

    Saying(String seed) {
        this.seed = seed;
    }

    record Said(Way way, List<Run> runs) {}

    /** The first way that holds and can be told. */
    Optional<Said> say(Choice choice, Known known) {
        for (var way : choice.ways()) {
            if (!holds(way.when(), known)) continue;
            var runs = sentence(way.sentence(), known);
            if (runs != null) return Optional.of(new Said(way, runs));
        }
        return Optional.empty();
    }

    private boolean holds(@Nullable Condition when, Known known) {
        return when == null || new Judgement(name -> ask(name, known)).holds(when);
    }

    /** Null when a name in it cannot be told. */
    @Nullable List<Run> sentence(List<Piece> pieces, Known known) {
        List<Run> runs = List.of();
        for (var piece : pieces) {
            var said = piece(piece, known);
            if (said == null) return null;
            runs = Seam.joined(runs, said);
        }
        return runs;
    }

    /** As a table prints it, where every cell has to say something. */
    List<Run> cell(List<Piece> pieces, Known known) {
        var runs = sentence(pieces, known);
        if (runs != null) return runs;
        if (pieces.size() == 1 && pieces.getFirst() instanceof Name(var name) && known.datum(name).orElse(null) instanceof Datum.Share share && share.whole() > 0)
            return figure(name, share.part() + "/" + share.whole(), share, known);
        return List.of(new Run.Plain(NONE));
    }

    private @Nullable List<Run> piece(Piece piece, Known known) {
        return switch (piece) {
            case Plain(var text) -> List.of(new Run.Plain(text));
            case Name(var name) -> ask(name, known).map(datum -> printed(name, datum, known)).orElse(null);
            case Aside(var when, var aside) -> {
                var said = holds(when, known) ? sentence(aside, known) : null;
                yield said == null ? List.of() : said;
            }
            case OneOf(var position, var wordings) -> sentence(wordings.get(Variation.pick(seed, known.subject(), position, wordings.size())), known);
        };
    }

    Optional<Datum> ask(String name, Known known) {
        var datum = known.datum(name);
        if (datum.isEmpty()) known.unrecorded(name).ifPresent(unrecorded::add);
        return datum;
    }

    private @Nullable List<Run> printed(String name, Datum datum, Known known) {
        return switch (datum) {
            case Datum.Number number -> figure(name, Long.toString(number.value()), number, known);
            case Datum.Share share -> share(name, share, known);
            case Datum.Phrase(var text, var _) -> List.of(new Run.Plain(text));
            case Datum.Day(var day) -> List.of(new Run.Plain(name.endsWith(Vocabulary.MONTH_AND_DAY) ? Common.monthAndDay(day) : Common.day(day)));
            case Datum.Rows _, Datum.Unrecorded _ -> null;
        };
    }

    private @Nullable List<Run> share(String name, Datum.Share share, Known known) {
        var permille = share.permille();
        if (permille.isEmpty()) return null;
        if (!name.endsWith(Vocabulary.CHANGE)) return figure(name, tenths(permille) + "%", share, known);
        var runs = new ArrayList<>(figure(name, tenths(permille), share, known));
        runs.add(new Run.Plain("个百分点"));
        return runs;
    }

    private static String tenths(OptionalLong value) {
        var tenths = value.getAsLong();
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private List<Run> figure(String name, String text, Datum.Figure figure, Known known) {
        var address = known.address(name);
        cited.put(address, new Cited(text, figure.origin()));
        return List.of(new Run.Figure(address, text));
    }

    /** All that were printed, also in ways that were given up. */
    Map<String, Cited> cited() {
        return cited;
    }

    List<Word> unrecorded() {
        return List.copyOf(unrecorded);
    }
}
