package org.nuanyang.mind.lesson.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.lesson.WorkLedgers;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The numbers by school, on the page and as a ledger. */
@Controller
class WorkController {
    private final WorkLedgers ledgers;
    private final MindTabs tabs;
    private final Clock clock;

    WorkController(WorkLedgers ledgers, MindTabs tabs, Clock clock) {
        this.ledgers = ledgers;
        this.tabs = tabs;
        this.clock = clock;
    }

    record WorkPage(WorkLedgers.Table table, List<Tab> tabs) {
        public List<WorkLedgers.Line> lines() {
            var lines = new ArrayList<>(table.lines());
            if (lines.size() > 1) lines.add(table.total());
            return lines;
        }

        public String name(WorkLedgers.Line line) {
            return line.school() == null ? Words.say("mind.total") : line.school().name();
        }

        public String number(OptionalInt number) {
            return number.isPresent() ? Words.say("mind.number", number.getAsInt()) : Words.say("mind.hidden");
        }

        public String fileUrl(String ending) {
            return "/mind/work." + ending + "?from=" + table.from() + "&until=" + table.until();
        }
    }

    @GetMapping("/mind/work")
    ModelAndView show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until, Viewer viewer) {
        return Show.page("mind/lesson/web/work", new WorkPage(table(from, until, viewer), tabs.of(viewer, "/mind/work")));
    }

    @FileMapping("/mind/work.{ending:xlsx|pdf}")
    ModelAndView take(
            @PathVariable String ending, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until, Leaving leaving, Viewer viewer) throws IOException {
        var table = table(from, until, viewer);
        var parcel = ledgers.parcel(table, ending);
        return leaving.file(parcel, out -> ledgers.write(table, parcel.type(), out, viewer));
    }

    private WorkLedgers.Table table(@Nullable LocalDate from, @Nullable LocalDate until, Viewer viewer) {
        var today = LocalDate.now(clock);
        return ledgers.of(from == null ? SchoolYear.of(today).from() : from, until == null ? today : until, viewer);
    }
}
