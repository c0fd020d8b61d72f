package org.nuanyang.roster.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.documents.RosterLedger.Kind;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The contact table of a class, the roll of a school or of one of its classes. */
@Controller
class LedgersController {
    private final Exports exports;

    LedgersController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/classes/{id}/contact-table.xlsx")
    void contactTable(@PathVariable OrgId id, Viewer viewer, HttpServletResponse response) throws IOException {
        send(id, Kind.CONTACTS, Numbers.MASKED, viewer, response);
    }

    /** @param all every column that there is, not only those of a printed roll */
    @GetMapping("/schools/{id}/roll.xlsx")
    void roll(
            @PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass,
            @RequestParam(defaultValue = "false") boolean all, Viewer viewer, HttpServletResponse response) throws IOException {
        send(klass == null ? id : klass, all ? Kind.EVERYTHING : Kind.ROLL, Numbers.MASKED, viewer, response);
    }

    /** Says what full numbers are for before they are taken out. */
    @GetMapping("/schools/{id}/full-roll")
    ModelAndView askForFull(
            @PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass, Viewer viewer) {
        var place = klass == null ? id : klass;
        var name = exports.of(place, Kind.ROLL, Numbers.FULL, viewer).name();
        var query = klass == null ? "?school=" + id : "?class=" + klass;
        return Show.page("roster/documents/full-roll", new FullRollPage(
                name, "/schools/" + id + "/full-roll", klass == null ? null : klass.toString(),
                "/schools/" + id + "/roll.xlsx?all=true" + (klass == null ? "" : "&class=" + klass), "/children" + query));
    }

    /** Takes ID numbers and phones out in full; a post, so that no link and no look ahead does it. */
    @PostMapping("/schools/{id}/full-roll")
    void fullRoll(
            @PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass,
            Viewer viewer, HttpServletResponse response) throws IOException {
        send(klass == null ? id : klass, Kind.ROLL, Numbers.FULL, viewer, response);
    }

    private void send(OrgId place, Kind kind, Numbers numbers, Viewer viewer, HttpServletResponse response) throws IOException {
        var export = exports.of(place, kind, numbers, viewer);
        exports.write(export, Download.of(Download.EXCEL, export.fileName(), response), viewer);
    }
}
