package org.nuanyang.care.diary;

import static org.nuanyang.common.Words.say;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.diary.DiarySql.OpenStep;
import org.nuanyang.care.record.Priority;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a child's page: 三沟通 with the last day of each, 四优先 given and never given this school year, what was promised. */
@Component
@Transactional(readOnly = true)
class CarePanel implements ChildPanel {
    private static final int STEPS = 5;

    private final DiarySql sql;
    private final AccountNames names;
    private final Clock clock;

    CarePanel(DiarySql sql, AccountNames names, Clock clock) {
        this.sql = sql;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        if (!ChildAccess.may(Act.CARE, file, viewer)) return Optional.empty();
        var today = LocalDate.now(clock);
        var spoken = sql.lastSpoken(file.id());
        var given = sql.given(file.id(), SchoolYear.of(today).from());
        var rows = new ArrayList<Row>();
        rows.add(Row.of(say("care.panel.child"), last(spoken.child(), today)));
        rows.add(Row.of(say("care.panel.parents"), last(spoken.parents(), today)));
        rows.add(Row.of(say("care.panel.guardian"), last(spoken.guardian(), today)));
        rows.add(Row.of(say("care.panel.met"), last(spoken.met(), today)));
        var never = Priority.priorities().stream().filter(each -> !given.contains(each)).toList();
        rows.add(Row.of(say("care.panel.given"), given.isEmpty() ? say("care.panel.none") : all(given)));
        if (!never.isEmpty()) rows.add(Row.of(say("care.panel.never"), all(never)));
        rows.addAll(steps(sql.openSteps(file.id(), STEPS), today, viewer));
        var actions = new ArrayList<Link>();
        var url = "/children/" + file.id();
        if (file.left() == null && ChildAccess.may(Act.RECORD, file, viewer)) actions.add(new Link(say("care.panel.note"), "plus", "/care/new?child=" + file.id() + "&back=" + url));
        actions.add(new Link(say("care.diary"), "history", url + "/diary"));
        return Optional.of(new Panel("care", say("care.panel"), null, rows, actions));
    }

    private List<Row> steps(List<OpenStep> open, LocalDate today, Viewer viewer) {
        var owners = names.of(viewer.county(), open.stream().map(OpenStep::owner).distinct().toList());
        return open.stream().map(step -> new Row(say(step.due().isBefore(today) ? "care.panel.step-over" : "care.panel.step"),
                say("care.panel.step-told", step.what(), owners.getOrDefault(step.owner(), ""), step.due().toString()), "/care-records/" + step.record() + "#steps")).toList();
    }

    private static String last(@Nullable LocalDate day, LocalDate today) {
        if (day == null) return say("care.panel.not-yet");
        long days = ChronoUnit.DAYS.between(day, today);
        return days == 0 ? say("care.panel.today", day.toString()) : say("care.panel.days-ago", day.toString(), days);
    }

    private static String all(Collection<Priority> priorities) {
        return priorities.stream().map(Words::say).collect(Collectors.joining(say("care.record.comma")));
    }
}
