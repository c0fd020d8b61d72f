package org.nuanyang.roster.time.web;

import java.io.IOException;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.documents.RollExports;
import org.nuanyang.roster.time.RollQuery;
import org.nuanyang.roster.time.Rolls;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 某日底数, and 变动 between two days. */
@Controller
class RollController {
    private final Rolls rolls;
    private final RollExports exports;
    private final RollPlaces places;
    private final Definitions definitions;
    private final Orgs orgs;

    RollController(Rolls rolls, RollExports exports, RollPlaces places, Definitions definitions, Orgs orgs) {
        this.rolls = rolls;
        this.exports = exports;
        this.places = places;
        this.definitions = definitions;
        this.orgs = orgs;
    }

    @GetMapping("/children/roll")
    ModelAndView roll(@ModelAttribute RollForm form, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var today = orgs.today();
        var query = query(form, viewer);
        var problems = form.problems(today, false);
        var shown = new RollPage(form, query.day(), today, query.definition(), rolls.sums(query, viewer),
                rolls.on(query, Page.number(page), viewer), places.schools(viewer), places.classes(query, viewer),
                places.mayExport(query, viewer), problems);
        return problems.isEmpty() ? Show.page("roster/time/web/roll", shown) : Show.again("roster/time/web/roll", shown);
    }

    @GetMapping("/children/roll/changes")
    ModelAndView changes(@ModelAttribute RollForm form, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var query = query(form, viewer);
        var before = form.before(orgs.today());
        var problems = form.problems(orgs.today(), true);
        var shown = new ChangesPage(form, before, query.day(), query.definition(), rolls.sums(before, query, viewer),
                rolls.between(before, query, form.kindAsked(), Page.number(page), viewer), places.schools(viewer),
                places.classes(query, viewer), places.mayExport(query, viewer), problems);
        return problems.isEmpty() ? Show.page("roster/time/web/changes", shown) : Show.again("roster/time/web/changes", shown);
    }

    @FileMapping("/children/roll.{ending:xlsx|pdf}")
    ModelAndView rollLedger(@ModelAttribute RollForm form, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        var query = exported(form, viewer);
        var export = exports.roll(query, places.of(query, viewer), viewer);
        var sums = rolls.sums(query, viewer);
        var parcel = exports.parcel(export, (int) (query.answer() == null ? sums.enrolled() : sums.of(query.answer())), ending, form.url("/children/roll", "", null));
        return leaving.file(parcel, out -> exports.write(export, parcel.type(), out));
    }

    @FileMapping("/children/roll/changes.{ending:xlsx|pdf}")
    ModelAndView changesLedger(@ModelAttribute RollForm form, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        var query = exported(form, viewer);
        var before = form.before(orgs.today());
        var export = exports.changes(before, query, form.kindAsked(), places.of(query, viewer), viewer);
        var sums = rolls.sums(before, query, viewer);
        var parcel = exports.parcel(export, (int) (sums.joined() + sums.left() + sums.changed()), ending, form.url("/children/roll/changes", "", null));
        return leaving.file(parcel, out -> exports.write(export, parcel.type(), out));
    }

    private RollQuery exported(RollForm form, Viewer viewer) {
        var query = query(form, viewer);
        if (!places.mayExport(query, viewer)) throw new NotFound();
        return query;
    }

    private RollQuery query(RollForm form, Viewer viewer) {
        var today = orgs.today();
        return form.query(today, definitions.inForce(viewer.county(), form.day(today)).definition());
    }
}
