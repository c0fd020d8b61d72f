package org.nuanyang.care.queue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.DutyName;
import org.nuanyang.care.queue.Queue;
import org.nuanyang.care.queue.QueueFilter;
import org.nuanyang.care.queue.QueueLine;
import org.nuanyang.care.queue.Supervised;
import org.nuanyang.common.Page;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of the queue show, each from one reading. */
@Component
@Transactional(readOnly = true)
class QueuePages {
    private final Queue queue;
    private final Supervised supervised;
    private final Orgs orgs;
    private final Terms terms;
    private final Clock clock;

    QueuePages(Queue queue, Supervised supervised, Orgs orgs, Terms terms, Clock clock) {
        this.queue = queue;
        this.supervised = supervised;
        this.orgs = orgs;
        this.terms = terms;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    QueueFilter filter(QueueQuery query, Viewer viewer) {
        var on = today();
        var month = query.yearMonth();
        var since = month == null ? query.chosenTime().since(on, terms.of(viewer.county(), SchoolYear.of(on))) : month.atDay(1);
        return new QueueFilter(query.schoolId(), query.classId(), query.personId(), query.dutyId(), since, month == null ? null : month.atEndOfMonth(), on);
    }

    QueuePage page(QueueQuery query, int number, Viewer viewer) {
        var filter = filter(query, viewer);
        var schools = supervised.schools(viewer);
        var by = query.byOr(schools.size() > 1 && !oneSchool(schools) ? By.SCHOOL : By.PERSON);
        var lines = queue.lines(by, filter, query.words(), query.mostBehindFirst(), viewer);
        int from = (int) Math.min(lines.size(), Page.offset(number));
        var shown = new Page<>(lines.subList(from, Math.min(lines.size(), from + Page.SIZE)), Page.number(number), Page.SIZE, lines.size());
        return new QueuePage(query, by, shown, choices(query, viewer), today(), viewer.account());
    }

    Choices choices(QueueQuery query, Viewer viewer) {
        var schools = supervised.schools(viewer);
        return new Choices(options(schools), classes(query, schools), duties(filter(query, viewer), viewer), !oneSchool(schools));
    }

    /** Whom a nudge for all that match reaches. */
    Set<AccountId> everybody(QueueQuery query, Viewer viewer) {
        return people(queue.lines(By.PERSON, filter(query, viewer), query.words(), false, viewer));
    }

    Set<AccountId> ofPage(QueueQuery query, int number, Viewer viewer) {
        return people(page(query.by(By.PERSON, query.q()), Page.number(number), viewer).lines().items());
    }

    private static Set<AccountId> people(List<QueueLine> lines) {
        return lines.stream().filter(line -> line.behind() > 0 && line.person() != null && line.name() != null).map(QueueLine::person).collect(Collectors.toSet());
    }

    /** A school and its teaching points are one to whoever answers for them. */
    private static boolean oneSchool(List<Org> schools) {
        return schools.stream().filter(org -> org.kind() == Org.Kind.SCHOOL).count() <= 1;
    }

    private static List<Option> options(List<Org> schools) {
        return schools.stream().map(org -> new Option(org.id().toString(), org.name())).toList();
    }

    private List<Option> classes(QueueQuery query, List<Org> schools) {
        var chosen = query.schoolId();
        var of = schools.stream().filter(org -> chosen == null ? oneSchool(schools) : org.id().equals(chosen)).toList();
        var classes = new ArrayList<Option>();
        for (var school : of) orgs.classesOf(school.id()).forEach(org -> classes.add(new Option(org.id().toString(), org.label(today()))));
        return classes;
    }

    private List<Option> duties(QueueFilter filter, Viewer viewer) {
        return queue.duties(filter, viewer).stream().map(duty -> new Option(duty.id().toString(), duty.words())).toList();
    }

    String duty(QueueFilter filter, Viewer viewer) {
        return queue.duties(filter, viewer).stream().filter(duty -> filter.duty() != null && duty.id().equals(filter.duty().value()))
                .map(DutyName::words).findFirst().orElse("");
    }
}
