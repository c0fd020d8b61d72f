package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.HandOver;
import org.nuanyang.pairing.HandOvers;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Helpers;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands by one child; pairing by hand; 重点帮扶对象. */
@Controller
@RequestMapping("/children/{childId}")
class ChildPairingsController {
    private final Pairings pairings;
    private final HandOvers handOvers;
    private final Helpers helpers;
    private final KeyChildren keyChildren;
    private final ChildAccess children;
    private final Roster roster;
    private final AccountNames names;
    private final Clock clock;

    ChildPairingsController(Pairings pairings, HandOvers handOvers, Helpers helpers, KeyChildren keyChildren, ChildAccess children, Roster roster,
            AccountNames names, Clock clock) {
        this.pairings = pairings;
        this.handOvers = handOvers;
        this.helpers = helpers;
        this.keyChildren = keyChildren;
        this.children = children;
        this.roster = roster;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/pairings")
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page("pairing/web/of-child", page(roster.open(childId, viewer), "", Problems.NONE, viewer));
    }

    @GetMapping("/pairings/new")
    ModelAndView create(@PathVariable ChildId childId, Viewer viewer) {
        var file = children.file(childId, Act.PAIR, viewer);
        return Show.page("pairing/web/pair", pairPage(file, new PairForm(null, null, LocalDate.now(clock), null), Problems.NONE, viewer));
    }

    @PostMapping("/pairings")
    ModelAndView pair(@PathVariable ChildId childId, @ModelAttribute PairForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = children.file(childId, Act.PAIR, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var refused : pairings.pair(List.of(form.match(childId)), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("pairing/web/pair", pairPage(file, form, problems, viewer));
        Notice.done(next, "pairing.done", file.name());
        return Show.redirect("/children/" + childId + "/pairings");
    }

    @PostMapping("/key-mark")
    ModelAndView mark(@PathVariable ChildId childId, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        return answered(childId, keyChildren.mark(childId, reason, viewer), reason, "pairing.key.marked", viewer, next);
    }

    @PostMapping("/key-mark/end")
    ModelAndView unmark(@PathVariable ChildId childId, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        return answered(childId, keyChildren.unmark(childId, reason, viewer), reason, "pairing.key.unmarked", viewer, next);
    }

    private ModelAndView answered(ChildId child, Optional<Refusal> refused, String reason, String done, Viewer viewer, RedirectAttributes next) {
        if (refused.isPresent()) {
            var problems = Problems.NONE.with("reason", refused.get());
            return Show.again("pairing/web/of-child", page(roster.open(child, viewer), reason, problems, viewer));
        }
        Notice.done(next, done);
        return Show.redirect("/children/" + child + "/pairings");
    }

    private ChildPairingsPage page(ChildFile file, String reason, Problems problems, Viewer viewer) {
        var notes = handOvers.read(file.id(), viewer);
        var writers = notes.stream().map(HandOver::writtenBy).filter(Objects::nonNull).toList();
        return new ChildPairingsPage(file, pairings.of(file.id(), viewer), notes, keyChildren.of(file, viewer),
                file.left() == null && ChildAccess.may(Act.PAIR, file, viewer), KeyChildren.mayMark(file, viewer),
                names.of(viewer.county(), writers), reason, problems, LocalDate.now(clock));
    }

    private PairPage pairPage(ChildFile file, PairForm form, Problems problems, Viewer viewer) {
        var options = new ArrayList<>(helpers.candidates(file.school(), viewer).stream().map(SuggestionsPage::option).toList());
        if (file.klass() != null) {
            roster.eachRow(ChildFilter.ofClass(file.klass()), viewer, mate -> {
                if (!mate.id().equals(file.id()))
                    options.add(new Option(new HelperRef(HelperRef.By.PUPIL, mate.id().value()).toString(), Words.say("pairing.classmate", mate.name())));
            });
        }
        return new PairPage(file, options, form, problems, LocalDate.now(clock));
    }
}
