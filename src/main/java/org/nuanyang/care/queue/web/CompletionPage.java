package org.nuanyang.care.queue.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.CompletionLine;
import org.nuanyang.care.queue.Share;
import org.nuanyang.care.queue.Which;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Tab;

/** Rows of duties, classes or schools; columns of months; in each cell the share, which leads to whom it was missed for. */
public record CompletionPage(QueueQuery query, By by, SchoolYear year, boolean now, List<YearMonth> months, List<Row> rows, Choices choices) {

    public record Row(String name, List<Cell> cells, Share sum) {}

    /** @param url null where nothing was missed, or nothing owed */
    public record Cell(YearMonth month, Share share, @Nullable String url) {}

    static CompletionPage of(QueueQuery query, By by, SchoolYear year, SchoolYear now, List<CompletionLine> lines, Choices choices, Function<OrgId, String> names) {
        var months = lines.stream().map(line -> month(line)).distinct().sorted().toList();
        var rows = new LinkedHashMap<Object, Map<YearMonth, CompletionLine>>();
        for (var line : lines) rows.computeIfAbsent(key(by, line), _ -> new LinkedHashMap<>()).put(month(line), line);
        var shown = new ArrayList<Row>();
        rows.forEach((key, cells) -> shown.add(row(query, by, name(by, cells.values().iterator().next(), names), months, cells)));
        if (by != By.DUTY) shown.sort(Comparator.comparing(Row::name));
        return new CompletionPage(query, by, year, year.equals(now), months, List.copyOf(shown), choices);
    }

    private static Row row(QueueQuery query, By by, String name, List<YearMonth> months, Map<YearMonth, CompletionLine> cells) {
        var line = cells.values().iterator().next();
        var narrowed = switch (by) {
            case SCHOOL -> query.school(line.school() == null ? null : line.school().value());
            case CLASS -> query.klass(line.klass() == null ? null : line.klass().value());
            case DUTY, PERSON -> query.duty(line.duty() == null ? null : line.duty().id());
        };
        var shown = months.stream().map(month -> cell(month, cells.get(month), narrowed)).toList();
        return new Row(name, shown, shown.stream().map(Cell::share).reduce(new Share(0, 0), Share::plus));
    }

    private static Cell cell(YearMonth month, @Nullable CompletionLine line, QueueQuery narrowed) {
        var share = line == null ? new Share(0, 0) : line.share();
        return new Cell(month, share, share.done() < share.owed() ? narrowed.month(month).which(Which.MISSED).url("/care/queue/children") : null);
    }

    private static YearMonth month(CompletionLine line) {
        return YearMonth.from(Objects.requireNonNullElse(line.from(), LocalDate.EPOCH));
    }

    private static Object key(By by, CompletionLine line) {
        return switch (by) {
            case SCHOOL -> String.valueOf(line.school());
            case CLASS -> String.valueOf(line.klass());
            case DUTY, PERSON -> Objects.requireNonNull(line.duty()).id();
        };
    }

    private static String name(By by, CompletionLine line, Function<OrgId, String> names) {
        return switch (by) {
            case SCHOOL -> line.school() == null ? "" : names.apply(line.school());
            case CLASS -> line.klass() == null ? Words.say("care.queue.no-class") : names.apply(line.klass());
            case DUTY, PERSON -> Objects.requireNonNull(line.duty()).words();
        };
    }

    public List<Tab> tabs() {
        return Stream.of(By.DUTY, By.CLASS, By.SCHOOL).filter(each -> each != By.SCHOOL || choices.manySchools())
                .filter(each -> each != By.CLASS || !choices.classes().isEmpty())
                .map(each -> Tab.of(Words.say("care.queue.by." + each), query.by(each).url("/care/completion"), each == by)).toList();
    }

    public String monthName(YearMonth month) {
        return Words.say("care.completion.month", month.getMonthValue());
    }

    public String yearName() {
        return year.label();
    }

    public String beforeUrl() {
        return with(year.starts() - 1);
    }

    public @Nullable String afterUrl() {
        return now ? null : with(year.starts() + 1);
    }

    private String with(int starts) {
        var url = query.url("/care/completion");
        return url + (url.indexOf('?') < 0 ? "?" : "&") + "year=" + starts;
    }

    public String queueUrl() {
        return new QueueQuery(null, query.school(), query.klass(), null, query.duty(), null, null, null, null, null).url("/care/queue");
    }

    /** 86%（43/50）. */
    public String told(Share share) {
        return Words.say("care.completion.of", share.done(), share.owed());
    }
}
