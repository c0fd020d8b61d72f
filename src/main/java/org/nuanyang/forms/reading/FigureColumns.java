package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Figure.Measure;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.definition.Definition;

/** What the headings of a statistic table ask: each with its groups, and with what the title says is counted. */
final class FigureColumns {
    private final @Nullable Measure base;
    private final @Nullable Definition definition;
    private List<Figure> plain = List.of();
    /** A column of its own counts those left behind: then a bare 人数 beside it need not. */
    private final boolean toldApart;
    private final List<List<String>> paths;

    /** @param words the title, the notes and all headings: they say what is counted, and by which definition */
    FigureColumns(String title, String words, List<List<String>> paths) {
        this.paths = paths;
        this.base = title.contains("留守") ? Measure.COUNTED : title.matches(".*(在校|在籍|学籍).*") ? Measure.PUPILS : null;
        this.definition = words.contains("另一方无监护能力") || words.contains("国发〔2016〕13号") ? Definition.NATIONAL : null;
        this.toldApart = paths.stream().filter(path -> !path.isEmpty() && !Shares.share(path.getLast())).map(FigureColumns::pieces).flatMap(Optional::stream).anyMatch(figure -> figure.measure() == Measure.COUNTED)
                && paths.stream().filter(path -> !path.isEmpty()).anyMatch(path -> pieces(path).filter(figure -> figure.measure() == null).isPresent());
        this.plain = paths.stream().filter(path -> !path.isEmpty() && !Shares.share(path.getLast())).map(this::asked)
                .flatMap(asked -> asked instanceof Asked.Number(var figure) ? Stream.of(figure) : Stream.empty()).toList();
    }

    Asked asked(List<String> path) {
        if (path.isEmpty()) return new Asked.Leave();
        var leaf = path.getLast();
        if (Plain.narrow(leaf).startsWith("祖父母") && paths.stream().anyMatch(other -> !other.isEmpty() && Plain.narrow(other.getLast()).startsWith("外祖父母"))) return new Asked.Unknown("finer");
        if (Shares.share(leaf)) {
            return Shares.figure(leaf, plain).flatMap(share -> pieces(path.subList(0, path.size() - 1)).flatMap(share::with))
                    .<Asked>map(this::number).orElseGet(() -> new Asked.Unknown("shareOfWhat"));
        }
        if (FigureWords.untold(leaf) && !siblings(path)) return new Asked.Unknown("heading");
        return pieces(path).<Asked>map(figure -> figure.measure() == null && toldApart ? beside(path, figure) : number(figure)).orElseGet(() -> new Asked.Unknown("heading"));
    }

    /** Whether another column of the same group tells apart by what the group says: 监护情况 may be kinds of guardians, or 较好 and 差. */
    private boolean siblings(List<String> path) {
        var groups = path.subList(0, path.size() - 1);
        var aspect = groups.stream().map(FigureWords::group).flatMap(Optional::stream).reduce((_, last) -> last);
        return aspect.isPresent() && paths.stream().filter(other -> other.size() == path.size() && other.subList(0, groups.size()).equals(groups) && !other.equals(path))
                .map(FigureColumns::pieces).flatMap(Optional::stream).anyMatch(figure -> figure.where().containsKey(aspect.get()));
    }

    /** 总人数 beside 留守儿童人数 are all pupils; 合计 or 男 beside it may be either. */
    private Asked beside(List<String> path, Figure figure) {
        boolean everybody = Plain.narrow(path.getLast()).matches(".*(总人数|学生总数).*");
        return everybody ? new Asked.Number(new Figure(Measure.PUPILS, figure.of(), null, figure.where())) : new Asked.Unknown("counted");
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
