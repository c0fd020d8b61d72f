package org.nuanyang.care.queue.web;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.DutyName;
import org.nuanyang.care.queue.Queue;
import org.nuanyang.care.queue.QueueFilter;
import org.nuanyang.care.queue.QueueLine;
import org.nuanyang.common.NotFound;
import org.nuanyang.notices.Nudges;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those of the queue who are behind, of one duty or of all; whoever has caught up meanwhile is not disturbed. */
@Component
class Reminders {
    private final Queue queue;
    private final Nudges nudges;

    Reminders(Queue queue, Nudges nudges) {
        this.queue = queue;
        this.nudges = nudges;
    }

    @Transactional
    Nudges.Nudged nudge(Collection<AccountId> people, QueueFilter filter, Viewer by) {
        var lines = queue.lines(By.PERSON, new QueueFilter(filter.school(), filter.klass(), null, filter.duty(), filter.since(), filter.until(), filter.on()), null, false, by).stream()
                .filter(line -> line.person() != null).collect(Collectors.toMap(QueueLine::person, Function.identity(), (one, _) -> one));
        if (!lines.keySet().containsAll(people)) throw new NotFound();
        var behind = people.stream().filter(person -> lines.get(person).behind() > 0).toList();
        if (behind.isEmpty()) return new Nudges.Nudged(0, 0);
        return nudges.nudge(behind, telling(filter, by), by);
    }

    private Telling telling(QueueFilter filter, Viewer by) {
        var duty = Optional.ofNullable(filter.duty()).flatMap(id -> queue.duties(filter, by).stream().filter(each -> each.id().equals(id.value())).findFirst());
        return duty.map(DutyName::matter)
                .map(matter -> Telling.of("care." + matter, "/", "care.nudge." + matter, by.name()))
                .orElseGet(() -> Telling.of("care.behind", "/", "care.nudge", by.name()));
    }
}
