package org.nuanyang.roster.documents;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.documents.RosterLedger.Kind;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The contact table of a class, the roll of a school or of one of its classes. */
@Controller
class LedgersController {
    private final Exports exports;

    LedgersController(Exports exports) {
        this.exports = exports;
    }

    @FileMapping("/classes/{id}/contact-table.xlsx")
    ModelAndView contactTable(@PathVariable OrgId id, Leaving leaving, Viewer viewer) throws IOException {
        var export = exports.of(id, Kind.CONTACTS, Numbers.MASKED, viewer);
        return leaving.file(exports.parcel(export, viewer).noting(Words.say("roster.documents.phones-in-full")), out -> exports.write(export, out, viewer));
    }

    /** @param all every column that there is, not only those of a printed roll */
    @FileMapping("/schools/{id}/roll.xlsx")
    ModelAndView roll(
            @PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass,
            @RequestParam(defaultValue = "false") boolean all, Leaving leaving, Viewer viewer) throws IOException {
        var export = exports.of(klass == null ? id : klass, all ? Kind.EVERYTHING : Kind.ROLL, Numbers.MASKED, viewer);
        return leaving.file(exports.parcel(export, viewer), out -> exports.write(export, out, viewer));
    }

    /** The other forms of a roll: with full numbers, with every column. */
    @GetMapping("/schools/{id}/full-roll")
    ModelAndView others(@PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass, Viewer viewer) {
        var export = exports.of(klass == null ? id : klass, Kind.ROLL, Numbers.FULL, viewer);
        return Show.page("roster/documents/full-roll", new FullRollPage(export.name(), id, klass, exports.parcel(export, viewer).backUrl()));
    }

    /** ID numbers and phones in full. */
    @FileMapping("/schools/{id}/full-roll.xlsx")
    ModelAndView fullRoll(@PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass, Leaving leaving, Viewer viewer) throws IOException {
        var export = exports.of(klass == null ? id : klass, Kind.ROLL, Numbers.FULL, viewer);
        return leaving.file(exports.parcel(export, viewer).noting(Words.say("roster.documents.full.what")), out -> exports.write(export, out, viewer));
    }
}
