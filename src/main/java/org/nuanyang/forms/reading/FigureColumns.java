package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Figure.Measure;
import org.nuanyang.roster.definition.Definition;

/** What the headings of a statistic table ask: each with its groups, and with what the title says is counted. */
final class FigureColumns {
    private final @Nullable Measure base;
    private final @Nullable Definition definition;
    private final List<Figure> plain;

    /** @param words the title, the notes and all headings: they say what is counted, and by which definition */
    FigureColumns(String title, String words, List<List<String>> paths) {
        this.base = title.contains("留守") ? Measure.COUNTED : title.matches(".*(在校|在籍|学籍).*") ? Measure.PUPILS : null;
        this.definition = words.contains("另一方无监护能力") || words.contains("国发〔2016〕13号") ? Definition.NATIONAL : null;
        this.plain = paths.stream().map(FigureColumns::pieces).flatMap(Optional::stream).toList();
    }

    Asked asked(List<String> path) {
        if (path.isEmpty()) return new Asked.Leave();
        var leaf = path.getLast();
        if (Shares.share(leaf)) {
            return Shares.figure(leaf, plain).flatMap(share -> pieces(path.subList(0, path.size() - 1)).flatMap(share::with))
                    .<Asked>map(this::number).orElseGet(() -> new Asked.Unknown("shareOfWhat"));
        }
        return pieces(path).<Asked>map(this::number).orElseGet(() -> new Asked.Unknown("heading"));
    }

    private Asked number(Figure figure) {
        return new Asked.Number(figure.measure() == Measure.COUNTED || figure.measure() == null && base == Measure.COUNTED ? figure.by(definition) : figure);
    }

    /** Row and column together, each of which may leave to the title what is counted. */
    Asked settled(Asked asked) {
        if (!(asked instanceof Asked.Number(var figure)) || figure.measure() != null) return asked;
        return base == null ? new Asked.Unknown("counted") : new Asked.Number(new Figure(base, figure.of(), base == Measure.COUNTED ? definition : null, figure.where()));
    }

    static Optional<Figure> pieces(List<String> path) {
        var told = new ArrayList<Figure>();
        Aspect group = null;
        for (var part : path) {
            var named = FigureWords.group(part);
            if (named.isPresent()) {
                group = named.get();
                continue;
            }
            if (FigureWords.untold(part)) {
                if (group == null) return Optional.empty();
                told.add(Figure.where(group, ""));
                continue;
            }
            var figure = FigureWords.figure(part);
            if (figure.isEmpty()) return Optional.empty();
            told.add(figure.get());
        }
        return FigureWords.together(told);
    }
}
