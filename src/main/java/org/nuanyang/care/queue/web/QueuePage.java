package org.nuanyang.care.queue.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.QueueLine;
import org.nuanyang.care.queue.Which;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tab;

/** Who is behind: its tabs, filters and lines, and where each figure leads. */
public record QueuePage(
        QueueQuery query, By by, Page<QueueLine> lines, Choices choices, LocalDate today, AccountId viewer) {

    public String url() {
        return query.url("/care/queue");
    }

    public String completionUrl() {
        return new QueueQuery(null, query.school(), null, null, query.duty(), null, null, null, null, null).url("/care/completion");
    }

    public String nudgesUrl() {
        return query.url("/care/queue/nudges");
    }

    public List<Tab> tabs() {
        return Arrays.stream(By.values()).filter(each -> choices.manySchools() || each != By.SCHOOL)
                .map(each -> Tab.of(Words.say("care.queue.by." + each), query.by(each).url("/care/queue"), each == by)).toList();
    }

    public String byName() {
        return by.name();
    }

    public List<Option> times() {
        return Arrays.stream(Time.values()).map(time -> new Option(time.name(), Words.say("care.queue.time." + time))).toList();
    }

    public List<Option> sorts() {
        return List.of(new Option(QueueQuery.BEHIND, Words.say("care.queue.sort.behind")));
    }

    public String count() {
        return Words.say("care.queue.count." + by, lines.total());
    }

    public String column() {
        return Words.say("care.queue.column." + by);
    }

    public String name(QueueLine line) {
        return switch (by) {
            case SCHOOL -> text(line.schoolName());
            case CLASS -> line.classYear() == null ? Words.say("care.queue.no-class") : line.classYear().label(today);
            case DUTY -> line.duty() == null ? "" : line.duty().words();
            case PERSON -> line.person() == null ? Words.say("care.queue.nobody") : line.name() == null ? Words.say("care.queue.closed-account") : line.name();
        };
    }

    /** What is read small beside the name. */
    public String place(QueueLine line) {
        return switch (by) {
            case SCHOOL -> "";
            case CLASS -> choices.manySchools() ? text(line.schoolName()) : "";
            case DUTY -> line.duty() == null ? "" : Words.say(line.duty().owedBy());
            case PERSON -> String.join(" ", List.of(choices.manySchools() ? text(line.schoolName()) : "", line.classYear() == null ? "" : line.classYear().label(today))).strip();
        };
    }

    public boolean mayNudge(QueueLine line) {
        return by == By.PERSON && line.person() != null && line.name() != null && line.behind() > 0 && !line.person().equals(viewer);
    }

    public boolean anyToNudge() {
        return lines.items().stream().anyMatch(this::mayNudge);
    }

    public String waitingUrl(QueueLine line) {
        return narrowed(line).which(Which.WAITING).url("/care/queue/children");
    }

    public String missedUrl(QueueLine line) {
        return narrowed(line).which(Which.MISSED).url("/care/queue/children");
    }

    /** One step further in: a school's people, a class's and a duty's too. */
    public String furtherUrl(QueueLine line) {
        return by == By.PERSON ? narrowed(line).which(Which.ALL).url("/care/queue/children") : narrowed(line).by(By.PERSON).url("/care/queue");
    }

    private QueueQuery narrowed(QueueLine line) {
        return switch (by) {
            case SCHOOL -> query.school(line.school());
            case CLASS -> query.school(line.school()).klass(line.klass());
            case DUTY -> query.duty(line.key());
            case PERSON -> line.person() == null ? query.school(line.school()).klass(line.klass()) : query.person(line.key());
        };
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
