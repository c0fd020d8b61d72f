package org.nuanyang.mind.lesson.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Option;
import org.nuanyang.common.NotFound;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.mind.MindTabs;
import org.nuanyang.mind.lesson.WorkLedgers;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
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

    WorkController(WorkLedgers ledgers, MindTabs tabs) {
        this.ledgers = ledgers;
        this.tabs = tabs;
    }

    record WorkPage(WorkLedgers.Table table, List<SchoolYear> all, List<Tab> tabs) {
        public List<Option> years() {
            return all.stream().map(year -> new Option(Integer.toString(year.starts()), year.label())).toList();
        }

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
            return "/mind/work." + ending + "?year=" + table.year().starts();
        }
    }

    @GetMapping("/mind/work")
    ModelAndView show(
            @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return Show.page("mind/lesson/web/work", new WorkPage(ledgers.of(year(year), viewer), ledgers.years(), tabs.of(viewer, "/mind/work")));
    }

    @FileMapping("/mind/work.{ending:xlsx|pdf}")
    ModelAndView take(
            @PathVariable String ending, @RequestParam(required = false) @Nullable Integer year, Leaving leaving, Viewer viewer) throws IOException {
        var table = ledgers.of(year(year), viewer);
        var parcel = ledgers.parcel(table, ending);
        return leaving.file(parcel, out -> ledgers.write(table, parcel.type(), out, viewer));
    }

    private SchoolYear year(@Nullable Integer typed) {
        return ledgers.years().stream().filter(year -> typed == null || year.starts() == typed).findFirst().orElseThrow(NotFound::new);
    }
}
