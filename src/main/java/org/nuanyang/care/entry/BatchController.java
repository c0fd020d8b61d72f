package org.nuanyang.care.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.entry.EntryPages.Said;
import org.nuanyang.care.entry.Noting.Noted;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes what was done with a class, or with many children of a school, on one screen. */
@Controller
@RequestMapping("/care/batch")
class BatchController {
    private final BatchPages pages;
    private final Noting noting;
    private final Answers answers;

    BatchController(BatchPages pages, Noting noting, Answers answers) {
        this.pages = pages;
        this.noting = noting;
        this.answers = answers;
    }

    @GetMapping
    ModelAndView open(@RequestParam(value = "class", required = false) @Nullable OrgId klass, @RequestParam(required = false) @Nullable OrgId school,
            @RequestParam(required = false) @Nullable Matter kind, @RequestParam(defaultValue = "/") String back, Viewer viewer) {
        var matter = kind == null ? Matter.CLASS_MEETING : kind;
        var place = klass != null ? klass : school;
        if (place != null) return Show.page("care/entry/batch", pages.opened(place, matter, Answers.ours(back), viewer));
        var places = pages.places(matter, Answers.ours(back), viewer);
        return places.places().size() == 1 ? Show.redirect(places.places().getFirst().value()) : Show.page("care/entry/places", places);
    }

    @PostMapping
    ModelAndView note(@RequestParam("org") OrgId place, @RequestParam MultiValueMap<String, String> typed, @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Viewer viewer, RedirectAttributes next) {
        var form = EntryForm.sent(typed);
        return switch (noting.note(BatchForm.of(form).inputs(), EntryController.sent(photos), form.anyway(), viewer)) {
            case Noted.Here(var records, var again) -> {
                var back = form.back();
                next.addFlashAttribute(Notice.ATTRIBUTE, answers.noted(records, again, back, viewer));
                yield Show.redirect(back);
            }
            case Noted.Refused(var problems) -> again(place, form, EntryPages.atTheirFields(problems), List.of(), viewer);
            case Noted.Asked(var signs) -> again(place, form, Problems.NONE, signs.stream().map(Refusal::words).toList(), viewer);
        };
    }

    private ModelAndView again(OrgId place, EntryForm form, Problems problems, List<String> signs, Viewer viewer) {
        return Show.again("care/entry/batch", pages.again(place, form, new Said(problems, signs, true), viewer));
    }
}
