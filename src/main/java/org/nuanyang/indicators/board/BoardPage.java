package org.nuanyang.indicators.board;

import static org.nuanyang.common.Words.say;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Ways;
import org.nuanyang.shell.Tab;

/**
 * 看板.
 *
 * @param above the board one level up, where the viewer may see it
 * @param screen whether the viewer may put the county on the wall
 */
record BoardPage(Board board, Indicator indicator, Dimension by, @Nullable Org above, boolean screen) {
    /** What places are compared by: few, each open to the children behind it. */
    static final List<Indicator> COMPARED =
            List.of(Indicator.CARRIED_OUT, Indicator.PAIRING, Indicator.FILING, Indicator.CLARITY, Indicator.CARD, Indicator.COUNTED);

    private static final List<Indicator> GLANCE =
            List.of(Indicator.COUNTED, Indicator.PAIRING, Indicator.FILING, Indicator.CLARITY, Indicator.CARD, Indicator.REACHED_BY_NONE);

    public record Tile(String label, String value, String url, String note) {}

    /**
     * @param url to the level below
     * @param behind to those who are counted
     * @param drawn null where nothing is drawn
     * @param behindBefore to those who were counted the time before
     */
    public record Row(String name, @Nullable String url, String of, @Nullable String behind, @Nullable String drawn, String value, String before,
            @Nullable String behindBefore) {}

    public record Dot(String name, String url, String latitude, String longitude, String kind, long count) {}

    /** How a place is told apart: one level down. */
    static List<Dimension> below(Org.Kind kind) {
        return switch (kind) {
            case COUNTY -> List.of(Dimension.TOWNSHIP, Dimension.SCHOOL);
            case TOWNSHIP -> List.of(Dimension.SCHOOL);
            case SCHOOL, TEACHING_POINT, CLASS -> List.of(Dimension.CLASS, Dimension.GRADE);
        };
    }

    static String url(OrgId place) {
        return "/board?place=" + place;
    }

    public String title() {
        return board.place().name();
    }

    public List<Tile> tiles() {
        var stands = GLANCE.stream().flatMap(each -> board.figures().stream().filter(figure -> figure.measure().matter() == null && figure.indicator() == each));
        return Stream.concat(Stream.of(board.carried()), stands).map(this::tile).toList();
    }

    private Tile tile(Figure figure) {
        return new Tile(figure.measure().words(), figure.now() == null ? "—" : Told.value(figure), Ways.figure(figure.indicator(), board.place().id().toString(), span(figure.indicator())), note(figure));
    }

    private static String note(Figure figure) {
        var now = figure.now();
        if (now == null) return say("indicators.board.untold");
        var before = figure.before() == null || figure.before().denominator() == 0 ? "" : say("indicators.board.before", Told.value(figure.indicator(), figure.before()));
        return switch (figure.indicator()) {
            case COUNTED -> say("indicators.board.of-roll", now.denominator(), now.undecided()) + before;
            case CARRIED_OUT -> say("indicators.board.this-term", now.numerator(), now.denominator()) + before;
            case REACHED_BY_NONE -> say("indicators.board.this-month", now.denominator());
            default -> say("indicators.board.of", now.numerator(), now.denominator()) + before;
        };
    }

    public List<Tab> indicators() {
        return COMPARED.stream().map(each -> Tab.of(each.words(), here(each, by), each == indicator)).toList();
    }

    public List<Tab> dimensions() {
        return below(board.place().kind()).stream().map(each -> Tab.of(say(each), here(indicator, each), each == by)).toList();
    }

    private String here(Indicator of, Dimension told) {
        return url(board.place().id()) + "&of=" + of + "&by=" + told;
    }

    public String unit() {
        return Told.number(indicator) ? "" : "%";
    }

    public @Nullable String mean() {
        return Told.number(indicator) ? null : Told.drawn(indicator, board.compared().whole().now());
    }

    public @Nullable String meanLabel() {
        return mean() == null ? null : say("indicators.board.mean." + board.place().kind(), Told.value(board.compared().whole()));
    }

    public List<Row> rows() {
        return board.compared().cells().stream().map(this::row).toList();
    }

    private Row row(Breakdown.Cell cell) {
        return new Row(cell.words(), below(cell), of(cell.now()), behind(indicator, by, cell), Told.drawn(indicator, cell.now()), Told.value(indicator, cell.now()),
                cell.before() == null ? "" : Told.value(indicator, cell.before()), behindBefore(cell));
    }

    private @Nullable String below(Breakdown.Cell cell) {
        if (!by.isPlace() || cell.key().isEmpty() || cell.key().equals("county")) return null;
        return by == Dimension.CLASS ? Ways.figure(indicator, cell.key(), span(indicator)) : url(OrgId.of(cell.key())) + "&of=" + indicator;
    }

    private @Nullable String behind(Indicator counted, Dimension told, Breakdown.Cell cell) {
        return cell.now() != null && cell.now().numerator() > 0 ? Ways.children(counted, board.place().id(), told, cell.key(), span(counted)) : null;
    }

    private @Nullable String behindBefore(Breakdown.Cell cell) {
        if (board.before() == null || cell.before() == null || cell.before().numerator() == 0) return null;
        return Ways.children(indicator, board.place().id(), by, cell.key(), board.before());
    }

    private Span span(Indicator of) {
        return of == Indicator.CARRIED_OUT ? board.term() : board.now();
    }

    private static String of(@Nullable Count count) {
        return count == null ? "" : say("indicators.board.of", count.numerator(), count.denominator());
    }

    public boolean comparedBefore() {
        return board.compared().cells().stream().anyMatch(cell -> cell.before() != null);
    }

    public List<Row> carers() {
        return board.carers().cells().stream().filter(cell -> cell.now() != null && cell.now().numerator() > 0)
                .map(cell -> new Row(cell.words(), behind(Indicator.COUNTED, Dimension.GUARDIAN, cell), "", null,
                        Told.drawn(Indicator.COUNTED, cell.now()), Told.value(Indicator.COUNTED, cell.now()), "", null)).toList();
    }

    public List<Row> months() {
        return board.course().stream().map(month -> new Row(say("indicators.board.month", month.month().getMonthValue()),
                Ways.figure(Indicator.CARRIED_OUT, board.place().id().toString(), Span.month(month.month())), of(month.count()), null,
                Told.drawn(Indicator.CARRIED_OUT, month.count()), Told.value(Indicator.CARRIED_OUT, month.count()), "", null)).toList();
    }

    /** A map of one school says nothing. */
    public List<Dot> dots() {
        return board.sites().size() < 2 ? List.of() : board.sites().stream().map(site -> new Dot(site.name(), url(site.school()),
                site.position().latitude().toPlainString(), site.position().longitude().toPlainString(), site.kind().name(), site.count().numerator())).toList();
    }

    public @Nullable String nowhere() {
        return board.nowhere() == 0 ? null : say("indicators.board.nowhere", board.nowhere());
    }

    public String term() {
        return say("indicators.board.days", board.term().from(), board.term().until());
    }

    public String allUrl() {
        return Ways.all(board.place().id());
    }

    public String aboveUrl() {
        return url(Objects.requireNonNull(above).id());
    }
}
