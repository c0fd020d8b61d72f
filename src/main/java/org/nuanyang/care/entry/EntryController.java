package org.nuanyang.care.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.entry.EntryPages.Said;
import org.nuanyang.care.entry.Noting.Noted;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Sent;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes what was done with a child. */
@Controller
class EntryController {
    private final EntryPages pages;
    private final Noting noting;
    private final Answers answers;

    EntryController(EntryPages pages, Noting noting, Answers answers) {
        this.pages = pages;
        this.noting = noting;
        this.answers = answers;
    }

    @GetMapping("/care/new")
    ModelAndView open(@RequestParam(defaultValue = "") List<ChildId> child, @RequestParam(required = false) @Nullable Matter kind,
            @RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "/") String back, Viewer viewer) {
        var page = pages.opened(child, kind, q, Answers.ours(back), viewer);
        if (page.chosen().size() < child.stream().distinct().count()) throw new NotFound();
        return Show.page("care/entry/new", page);
    }

    @PostMapping("/care/new")
    ModelAndView note(@RequestParam MultiValueMap<String, String> typed, @RequestParam(required = false) @Nullable List<MultipartFile> photos, Viewer viewer, RedirectAttributes next) {
        if (!viewer.scope().mayAnywhere(Act.RECORD)) throw new NotFound();
        var form = EntryForm.sent(typed);
        return switch (noting.note(List.of(form.input()), sent(photos), form.anyway(), viewer)) {
            case Noted.Here(var records, var again) -> {
                var back = form.back();
                next.addFlashAttribute(Notice.ATTRIBUTE, answers.noted(records, again, back, viewer));
                yield Show.redirect(back);
            }
            case Noted.Refused(var problems) -> again(form, EntryPages.atTheirFields(problems), List.of(), viewer);
            case Noted.Asked(var signs) -> again(form, Problems.NONE, signs.stream().map(Refusal::words).toList(), viewer);
        };
    }

    @GetMapping("/care/shell")
    ModelAndView shell(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.RECORD)) throw new NotFound();
        return Show.page("care/entry/shell", pages.shell(viewer));
    }

    private ModelAndView again(EntryForm form, Problems problems, List<String> signs, Viewer viewer) {
        return Show.again("care/entry/new", pages.again(form, new Said(problems, signs, true), viewer));
    }

    static List<Sent> sent(@Nullable List<MultipartFile> photos) {
        return photos == null ? List.of() : photos.stream().filter(each -> !each.isEmpty()).map(Sent::of).toList();
    }
}
