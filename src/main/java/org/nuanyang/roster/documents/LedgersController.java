package org.nuanyang.roster.documents;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
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
    private final NamelessRolls nameless;

    LedgersController(Exports exports, NamelessRolls nameless) {
        this.exports = exports;
        this.nameless = nameless;
    }

    @FileMapping("/classes/{id}/contact-table.{ending:xlsx|pdf}")
    ModelAndView contactTable(@PathVariable OrgId id, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        var export = exports.of(id, Kind.CONTACTS, Numbers.MASKED, viewer);
        var parcel = exports.parcel(export, ending, viewer).noting(Words.say("roster.documents.phones-in-full"));
        return leaving.file(parcel, out -> exports.write(export, parcel.type(), out, viewer));
    }

    /** @param all every column that there is, not only those of a printed roll */
    @FileMapping("/schools/{id}/roll.{ending:xlsx|pdf}")
    ModelAndView roll(
            @PathVariable OrgId id, @PathVariable String ending, @RequestParam(name = "class", required = false) @Nullable OrgId klass,
            @RequestParam(defaultValue = "false") boolean all, Leaving leaving, Viewer viewer) throws IOException {
        var export = exports.of(klass == null ? id : klass, all ? Kind.EVERYTHING : Kind.ROLL, Numbers.MASKED, viewer);
        var parcel = exports.parcel(export, ending, viewer);
        return leaving.file(parcel, out -> exports.write(export, parcel.type(), out, viewer));
    }

    /** The other forms of a roll: with full numbers, with every column. */
    @GetMapping("/schools/{id}/full-roll")
    ModelAndView others(@PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass, Viewer viewer) {
        var export = exports.of(klass == null ? id : klass, Kind.ROLL, Numbers.FULL, viewer);
        var parcel = exports.parcel(export, "xlsx", viewer);
        return Show.page("roster/documents/full-roll", new FullRollPage(export.name(), id, klass, parcel.children() >= SmallCounts.LEAST, parcel.backUrl()));
    }

    /** Of children whom nobody can pick out; not made where there are too few for that. */
    @FileMapping("/schools/{id}/nameless-roll.xlsx")
    ModelAndView nameless(@PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass, Leaving leaving, Viewer viewer) throws IOException {
        var export = exports.of(klass == null ? id : klass, Kind.ROLL, Numbers.MASKED, viewer);
        var roll = exports.parcel(export, "xlsx", viewer);
        if (roll.children() < SmallCounts.LEAST) throw new NotFound();
        var parcel = new Parcel(export.school().name() + "学生情况（去标识化）", FileType.EXCEL, roll.children(), roll.school(), roll.backUrl()).ofClass(roll.klass());
        return leaving.file(parcel.noting(Words.say("roster.documents.nameless.what", SmallCounts.LEAST)), out -> nameless.write(export, out, viewer));
    }

    /** ID numbers and phones in full. */
    @FileMapping("/schools/{id}/full-roll.xlsx")
    ModelAndView fullRoll(@PathVariable OrgId id, @RequestParam(name = "class", required = false) @Nullable OrgId klass, Leaving leaving, Viewer viewer) throws IOException {
        var export = exports.of(klass == null ? id : klass, Kind.ROLL, Numbers.FULL, viewer);
        return leaving.file(exports.parcel(export, "xlsx", viewer).noting(Words.say("roster.documents.full.what")), out -> exports.write(export, FileType.EXCEL, out, viewer));
    }
}
