package org.nuanyang.indicators.board;

import static org.nuanyang.common.Words.say;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Indicator;

/** 大屏: no name of a child, and no number by which one could be known. */
record ScreenPage(Wall wall) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Indicator> SHARES = List.of(Indicator.PAIRING, Indicator.FILING, Indicator.CLARITY, Indicator.CARD);

    public record Number(String label, String value) {
        public boolean told() {
            return Character.isDigit(value.charAt(0));
        }
    }

    public record Row(String name, @Nullable String drawn, String value) {}

    public record Dot(String name, String latitude, String longitude, String kind, int size, String value) {}

    public String title() {
        return say("indicators.screen.title", wall.county().name());
    }

    public String at() {
        return say("indicators.screen.at", MINUTE.format(wall.at()));
    }

    public List<Number> numbers() {
        var counted = count(Indicator.COUNTED);
        var shares = SHARES.stream().map(each -> new Number(each.words(), alone(count(each))));
        return Stream.concat(Stream.of(
                new Number(Indicator.COUNTED.words(), counted == null ? say("indicators.board.untold") : people(SmallCounts.alone((int) counted.numerator()))),
                new Number(Indicator.CARRIED_OUT.words(), alone(wall.carried().whole().now()))), shares).toList();
    }

    public List<Row> carried() {
        return rows(wall.carried());
    }

    public List<Row> paired() {
        return rows(wall.paired());
    }

    public @Nullable String mean(Breakdown of) {
        var share = share(of.whole().now());
        return share.isEmpty() ? null : String.valueOf(share.getAsInt());
    }

    public @Nullable String meanLabel(Breakdown of) {
        var mean = mean(of);
        return mean == null ? null : say("indicators.board.mean.COUNTY", mean + "%");
    }

    public List<Row> months() {
        return wall.course().stream().map(month -> row(say("indicators.board.month", month.month().getMonthValue()), month.count(), share(month.count()))).toList();
    }

    public List<Dot> dots() {
        return wall.sites().stream().map(site -> {
            int step = Openly.step(site.count().numerator());
            return new Dot(site.name(), site.position().latitude().toPlainString(), site.position().longitude().toPlainString(), site.kind().name(),
                    (step + 1) * (step + 1), say("indicators.screen.step." + step));
        }).toList();
    }

    private List<Row> rows(Breakdown told) {
        var cells = told.cells();
        var shares = Openly.percents(cells.stream().map(cell -> Objects.requireNonNullElse(cell.now(), Count.NONE)).toList());
        return IntStream.range(0, cells.size()).mapToObj(i -> row(cells.get(i).words(), cells.get(i).now(), shares.get(i))).toList();
    }

    private static Row row(String name, @Nullable Count count, OptionalInt share) {
        if (share.isPresent()) return new Row(name, String.valueOf(share.getAsInt()), share.getAsInt() + "%");
        return new Row(name, null, count == null ? say("indicators.board.untold") : count.denominator() == 0 ? "–" : say("indicators.screen.few"));
    }

    private static String alone(@Nullable Count count) {
        return row("", count, share(count)).value();
    }

    private static OptionalInt share(@Nullable Count count) {
        return count == null ? OptionalInt.empty() : Openly.percents(List.of(count)).getFirst();
    }

    private static String people(OptionalInt count) {
        return count.isEmpty() ? say("indicators.screen.few") : say("indicators.board.count", count.getAsInt());
    }

    private @Nullable Count count(Indicator indicator) {
        return wall.figures().stream().filter(figure -> figure.indicator() == indicator && figure.measure().matter() == null).findFirst().orElseThrow().now();
    }
}
