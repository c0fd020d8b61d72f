package org.nuanyang.indicators.closing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.closing.Check;
import org.nuanyang.indicators.closing.ClosingBoard.Line;
import org.nuanyang.indicators.closing.ClosingFigures.Shown;
import org.nuanyang.indicators.closing.ClosingState;
import org.nuanyang.indicators.closing.ClosingStep;
import org.nuanyang.indicators.closing.Difference;
import org.nuanyang.indicators.closing.Period;
import org.nuanyang.indicators.closing.Reason;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** One class or school and one period. */
public record ClosingPage(
        Line line, List<Period> periods, Shown shown, List<Checked> checks, List<Line> classes, List<Difference> differences, List<Reason> reasons,
        List<ClosingStep> steps, Map<AccountId, String> names, May may, String words, Problems problems, Clock clock) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public record May(boolean submit, boolean withdraw, boolean sendBack, boolean lock, boolean reopen, boolean explain) {}

    /** @param url of the children behind it, or of the figure where they are not listed */
    public record Checked(Check check, String url) {}

    public Period period() {
        return line.closing().period();
    }

    public String title() {
        return Words.say("indicators.closing.of", line.place().fullName(), period().label());
    }

    public List<Figure> figures() {
        return shown.figures();
    }

    public String url() {
        return "/closings/" + line.place().id();
    }

    public String backUrl() {
        return line.place().ofSchool() ? "/closings?period=" + period().key() : "/closings/" + line.place().school() + "?period=" + period().key();
    }

    public String classUrl(Line klass) {
        return "/closings/" + klass.place().id() + "?period=" + period().key();
    }

    public List<Option> choices() {
        return periods.stream().map(each -> new Option(each.key(), each.label())).toList();
    }

    public String state() {
        return ClosingsPage.state(line.state(), line.late());
    }

    public Tone tone() {
        return ClosingsPage.tone(line.state(), line.late());
    }

    public String state(Line klass) {
        return ClosingsPage.state(klass.state(), klass.late());
    }

    public Tone tone(Line klass) {
        return ClosingsPage.tone(klass.state(), klass.late());
    }

    /** One sentence: what stands here, and of which day. */
    public String lead() {
        var today = LocalDate.now(clock);
        if (line.state().handedIn() && line.closing().definition() == null) return Words.say("indicators.closing.lead.with-school");
        if (line.state().handedIn()) return Words.say("indicators.closing.lead." + line.state().name(), String.valueOf(line.closing().takenOn()), Words.say("indicators.closing.definition." + line.closing().definition()));
        if (!period().isOver(today)) return Words.say("indicators.closing.lead.running", period().opensOn().toString(), line.due().toString());
        return Words.say(line.late() ? "indicators.closing.lead.late" : "indicators.closing.lead.open", line.due().toString());
    }

    /** Some of what is shown is kept as it was told. */
    public boolean asTold() {
        return line.state() == ClosingState.LOCKED && figures().stream().anyMatch(figure -> figure.indicator() == Indicator.JOINED);
    }

    public long classesIn() {
        return classes.stream().filter(each -> each.closing().state().handedIn()).count();
    }

    public String said(Check check) {
        return Words.say("indicators.closing.check." + check.kind().name(), check.indicator().words(), check.count(), check.of());
    }

    /** What is read first: a share, or how many where the figure counts. */
    public String told(Figure figure, @Nullable Count count) {
        if (count == null) return Words.say("indicators.not-kept");
        return figure.indicator().rate() ? count.percent() : Words.say("indicators.number", count.numerator());
    }

    /** How many of how many a share was made from; nothing where the figure counts. */
    public String madeFrom(Figure figure, @Nullable Count count) {
        return count == null || !figure.indicator().rate() ? "" : Words.say("indicators.closing.numbers", count.numerator(), count.denominator());
    }

    /** The words of whoever sent it back last, as long as it is back. */
    public @Nullable ClosingStep sentBack() {
        return line.state() == ClosingState.RETURNED && !steps.isEmpty() ? steps.getFirst() : null;
    }

    public String name(AccountId account) {
        return names.getOrDefault(account, "—");
    }

    public String at(Instant instant) {
        return MINUTE.format(instant.atZone(clock.getZone()));
    }

    public long unexplained() {
        return differences.stream().filter(each -> !each.explained()).count();
    }

    public String whose(Difference difference) {
        if (difference.matter() != null) return klass(difference.klass()) + " " + Words.say(difference.matter());
        return difference.name() == null ? Words.say("indicators.closing.difference.elsewhere") : difference.name() + " " + klass(difference.klass());
    }

    public String value(Difference difference, String value) {
        if (difference.what() == Difference.What.GROUND) return value.isEmpty() ? Words.say("indicators.closing.difference.GROUND") : Words.say("indicators.category." + value);
        return difference.what() == Difference.What.DUTY ? Words.say("indicators.closing.difference.DUTY", value) : Words.say("indicators.closing.difference." + difference.what().name() + "." + value);
    }

    public String reason(Difference difference) {
        return reasons.stream().filter(each -> each.id().equals(difference.reason())).findFirst().map(Reason::words).orElse("");
    }

    private String klass(@Nullable OrgId id) {
        return classes.stream().filter(each -> each.place().id().equals(id)).findFirst().map(each -> each.place().name()).orElse("");
    }
}
