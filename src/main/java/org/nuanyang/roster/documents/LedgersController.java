package org.nuanyang.roster.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.documents.RosterLedger.Kind;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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

    /**
     * @param full ID numbers and phones in full
     * @param all every column that there is, not only those of a printed roll
     */
    @GetMapping("/schools/{id}/roll.xlsx")
    void roll(
            @PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass,
            @RequestParam(defaultValue = "false") boolean full, @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer, HttpServletResponse response) throws IOException {
        send(klass == null ? id : klass, all ? Kind.EVERYTHING : Kind.ROLL, full ? Numbers.FULL : Numbers.MASKED, viewer, response);
    }

    private void send(OrgId place, Kind kind, Numbers numbers, Viewer viewer, HttpServletResponse response) throws IOException {
        var export = exports.of(place, kind, numbers, viewer);
        exports.write(export, Download.of(Download.EXCEL, export.fileName(), response), viewer);
    }
}
