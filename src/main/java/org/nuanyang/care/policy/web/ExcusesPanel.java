package org.nuanyang.care.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.Excuses;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** 暂不作要求: what holds now or is to come, and the way to say so. */
@Component
class ExcusesPanel implements ChildPanel {
    private final Excuses excuses;
    private final Clock clock;

    ExcusesPanel(Excuses excuses, Clock clock) {
        this.excuses = excuses;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 38;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (file.left() != null || !ChildAccess.may(Act.RECORD, file, viewer)) return Optional.empty();
        var today = LocalDate.now(clock);
        var rows = excuses.of(file.id(), viewer).stream().filter(each -> each.stands() && each.until().isAfter(today))
                .map(each -> Row.of(Words.say("care.excuse.span", each.from(), each.until().minusDays(1)),
                        Words.say("care.excuse.row", ExcusesController.matter(each.matter()), Words.say(each.why())))).toList();
        var link = new Link(Words.say("care.excuse.new"), "pencil", "/children/" + file.id() + "/excuses");
        return Optional.of(new Panel("excuses", Words.say("care.excuse.title"), rows.isEmpty() ? Words.say("care.excuse.none-now") : null, rows, List.of(link)));
    }
}
