package org.nuanyang.risk.incident.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.PupilSearch;
import org.nuanyang.risk.incident.procedure.Chain;
import org.nuanyang.risk.incident.procedure.Procedures;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For the wall of the office, as PDF; and as a page that the browser keeps for when there is no signal. */
@Controller
class WallController {
    private final Procedures procedures;
    private final PupilSearch pupils;
    private final Chain chain;
    private final PdfPages pages;
    private final Clock clock;

    WallController(Procedures procedures, PupilSearch pupils, Chain chain, PdfPages pages, Clock clock) {
        this.procedures = procedures;
        this.pupils = pupils;
        this.chain = chain;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/crisis/wall")
    ModelAndView page(@RequestParam(required = false) @Nullable OrgId school, Viewer viewer) {
        return Show.page("risk/incident/web/wall", sheet(school, viewer));
    }

    @GetMapping("/crisis/wall.pdf")
    ModelAndView pdf(@RequestParam(required = false) @Nullable OrgId school, Viewer viewer) {
        var sheet = Words.inChinese(() -> sheet(school, viewer));
        return BlankFile.of(sheet.school().name() + "突发事件应急联络", FileType.PDF, out -> Words.inChinese(() -> {
            try {
                pages.write("risk/incident/documents/wall-paper", sheet, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out;
        }));
    }

    /** Of one of the viewer's own schools. */
    private WallSheet sheet(@Nullable OrgId wanted, Viewer viewer) {
        if (!PupilSearch.mayStart(viewer)) throw new NotFound();
        var schools = pupils.schools(viewer);
        var school = schools.stream().filter(org -> wanted == null || org.id().equals(wanted)).findFirst().orElseThrow(NotFound::new);
        var kinds = Arrays.stream(IncidentKind.values()).map(kind -> new WallSheet.Sheet(kind, procedures.of(kind).procedure())).toList();
        return new WallSheet(school, schools, chain.ofSchool(school.id()), kinds, LocalDate.now(clock));
    }
}
