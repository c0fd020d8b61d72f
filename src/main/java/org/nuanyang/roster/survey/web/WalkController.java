package org.nuanyang.roster.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.survey.AnswerOutcome;
import org.nuanyang.roster.survey.AnswerOutcome.Answered;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.SurveyAnswer;
import org.nuanyang.roster.survey.Walks;
import org.nuanyang.roster.survey.web.WalkPage.Said;
import org.nuanyang.roster.survey.web.WalkPages.Walk;
import org.nuanyang.roster.web.FactForm;
import org.nuanyang.roster.web.SectionPage.Conflict;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Through a class name by name: an answer, then the next name. */
@Controller
@RequestMapping("/surveys/{roundId}/walk/{placeId}")
class WalkController {
    private static final String HTMX = "HX-Request";

    private final Walks walks;
    private final WalkPages pages;
    private final Roster roster;

    WalkController(Walks walks, WalkPages pages, Roster roster) {
        this.walks = walks;
        this.pages = pages;
        this.roster = roster;
    }

    /** Where somebody walks, and whether htmx asks for the step alone. */
    private record Here(RoundId round, OrgId place, boolean fragment, Viewer viewer) {
        String url() {
            return "/surveys/" + round + "/walk/" + place;
        }

        ModelAndView shown(WalkPage page) {
            return Show.page(template(), page);
        }

        ModelAndView failed(WalkPage page) {
            return Show.again(template(), page);
        }

        private String template() {
            return fragment ? "roster/survey/web/step" : "roster/survey/web/walk";
        }
    }

    @GetMapping
    ModelAndView show(
            @PathVariable RoundId roundId, @PathVariable OrgId placeId, @RequestParam(required = false) @Nullable ChildId child,
            @RequestParam(required = false) @Nullable SurveyAnswer answer,
            @RequestHeader(value = HTMX, defaultValue = "false") boolean fragment, Viewer viewer) {
        var here = new Here(roundId, placeId, fragment, viewer);
        var walk = walk(here);
        if (child == null || !walk.has(child) || !walk.round().open()) return here.shown(pages.next(walk, null, null, viewer));
        var file = roster.open(child, viewer);
        var form = answer == null || !answer.tells() ? null : pages.form(
                answer, file.facts(), WalkPages.prefilled(answer, FactForm.of(WalkPages.ASKED, file.facts()).fields()), Problems.NONE, List.of());
        return here.shown(pages.page(walk, file, form, null, viewer));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable RoundId roundId, @PathVariable OrgId placeId, @RequestParam ChildId child, @RequestParam SurveyAnswer answer,
            @RequestParam int version, @RequestParam Map<String, String> typed,
            @RequestHeader(value = HTMX, defaultValue = "false") boolean fragment, Viewer viewer,
            RedirectAttributes next, HttpServletResponse response) {
        var here = new Here(roundId, placeId, fragment, viewer);
        var file = roster.files(List.of(child), viewer).values().stream().findFirst().orElseThrow(NotFound::new);
        var form = answer.tells()
                ? FactForm.read(WalkPages.ASKED, typed, file.facts(), pages.today()) : FactForm.of(WalkPages.ASKED, file.facts());
        if (!form.problems().isEmpty()) return again(here, file, answer, form, form.problems(), List.of());
        return switch (walks.answer(new Walks.Given(roundId, child, answer, version, form.told(), form.cleared()), viewer)) {
            case Answered done -> answered(here, done, answer, next, response);
            case AnswerOutcome.Stale(var now) -> stale(here, now, answer, form);
            case AnswerOutcome.Refused(var reasons) ->
                again(here, file, answer, form, Problems.of(reasons.toArray(Refusal[]::new)), List.of());
            case AnswerOutcome.Closed _ -> here.failed(pages.page(walk(here), null, null, null, viewer));
        };
    }

    @PostMapping("/back")
    ModelAndView takeBack(
            @PathVariable RoundId roundId, @PathVariable OrgId placeId, @RequestParam ChildId child,
            @RequestHeader(value = HTMX, defaultValue = "false") boolean fragment, Viewer viewer, RedirectAttributes next) {
        var here = new Here(roundId, placeId, fragment, viewer);
        var said = switch (walks.takeBack(roundId, child, viewer)) {
            case ALL -> null;
            case ANSWER_ONLY -> Said.warning("roster.survey.back.answer-only");
            case NOTHING -> Said.warning("roster.survey.back.nothing");
        };
        if (!fragment) return redirect(here, child, said, next);
        var walk = walk(here);
        return here.shown(walk.has(child) ? pages.page(walk, roster.open(child, viewer), null, said, viewer) : pages.next(walk, null, said, viewer));
    }

    private ModelAndView answered(Here here, Answered done, SurveyAnswer answer, RedirectAttributes next, HttpServletResponse response) {
        var said = said(done, answer, here.viewer());
        var walk = walk(here);
        if (!here.fragment()) return redirect(here, WalkPage.next(walk.names(), done.file().id()), said, next);
        response.setHeader("HX-Replace-Url", here.url());
        return here.shown(pages.next(walk, done.file().id(), said, here.viewer()));
    }

    private static ModelAndView redirect(Here here, @Nullable ChildId child, @Nullable Said said, RedirectAttributes next) {
        if (said != null && said.warns()) Notice.held(next, said.what().key(), said.what().args().toArray());
        else if (said != null) Notice.done(next, said.what().key(), said.what().args().toArray());
        return Show.redirect(child == null ? here.url() : here.url() + "?child=" + child);
    }

    /** "Still so" needs no words. What was told is answered by what follows from it; and two people should know of each other. */
    private @Nullable Said said(Answered done, SurveyAnswer answer, Viewer viewer) {
        var other = done.before();
        var name = done.file().name();
        if (other != null && other.answer() != answer) {
            return Said.warning("roster.survey.said.other", name, pages.nameOf(other.by(), viewer), Words.say(other.answer()), Words.say(answer));
        }
        if (!answer.tells()) return null;
        var membership = done.file().membership();
        return new Said(Refusal.of("roster.survey.said.follows", name, membership.words()), answer.contradicts(membership.answer()));
    }

    /** Somebody changed the file meanwhile: what stands now is shown, and what was typed is kept beside it. */
    private ModelAndView stale(Here here, ChildFile now, SurveyAnswer answer, FactForm form) {
        if (!answer.tells()) {
            var said = Said.warning("roster.survey.said.stale", now.name());
            return here.failed(pages.page(walk(here), now, null, said, here.viewer()));
        }
        var conflicts = form.fields().stream()
                .filter(field -> form.told().tells(field.fact()) || form.cleared().contains(field.fact()))
                .map(field -> new Conflict(
                        Words.say(field.fact()), FactWords.masked(field.fact(), now.facts().get(field.fact()).orElse(null)),
                        FactWords.masked(field.fact(), form.told().get(field.fact()).orElse(null))))
                .toList();
        return again(here, now, answer, form, Problems.NONE, conflicts);
    }

    private ModelAndView again(Here here, ChildFile file, SurveyAnswer answer, FactForm form, Problems problems, List<Conflict> conflicts) {
        var shown = pages.form(answer, file.facts(), form.fields(), problems, conflicts);
        return here.failed(pages.page(walk(here), file, shown, null, here.viewer()));
    }

    private Walk walk(Here here) {
        return pages.walk(here.round(), here.place(), here.viewer());
    }
}
