package org.nuanyang.reports.wording.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Telling;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.reports.document.Previews;
import org.nuanyang.reports.wording.Wordings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The county's wording: read, tried on real data, kept, given up. */
@Controller
class WordingsController {
    private static final String TEMPLATE = "reports/wording/web/wording";

    private final Wordings wordings;
    private final Tellings tellings;
    private final Previews previews;
    private final Orgs orgs;

    WordingsController(Wordings wordings, Tellings tellings, Previews previews, Orgs orgs) {
        this.wordings = wordings;
        this.tellings = tellings;
        this.previews = previews;
        this.orgs = orgs;
    }

    /** What was written, and on what it is tried; without {@code place} it is kept. */
    record WordingForm(@Nullable String text, int version, @Nullable OrgId place, @Nullable String kind, @Nullable String preview) {
        DocumentKind kindOf(List<DocumentKind> kinds) {
            return Arrays.stream(DocumentKind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(kinds.isEmpty() ? DocumentKind.SUMMARY : kinds.getFirst());
        }

        String plain() {
            return text == null ? "" : text.replace("\r\n", "\n");
        }
    }

    @GetMapping("/documents/wordings")
    ModelAndView index(Viewer viewer) {
        return Show.page("reports/wording/web/wordings", new WordingsPage(wordings.all(viewer)));
    }

    @GetMapping("/documents/wordings/{key}")
    ModelAndView open(@PathVariable String key, Viewer viewer) {
        return Show.page(TEMPLATE, page(key, null, Problems.NONE, null, viewer));
    }

    @PostMapping("/documents/wordings/{key}")
    ModelAndView write(@PathVariable String key, @ModelAttribute WordingForm form, Viewer viewer, RedirectAttributes next) {
        var open = wordings.open(key, viewer);
        if (form.preview() != null) return Show.page(TEMPLATE, page(key, form, problems(wordings.problems(open, form.plain())), told(open, form, viewer), viewer));
        var problems = wordings.write(key, form.version(), form.plain(), viewer);
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(key, form, problems(problems), null, viewer));
        Notice.done(next, "reports.wording.kept");
        return Show.redirect("/documents/wordings/" + key);
    }

    @PostMapping("/documents/wordings/{key}/restoration")
    ModelAndView restore(@PathVariable String key, @RequestParam int version, Viewer viewer, RedirectAttributes next) {
        var refused = wordings.restore(key, version, viewer);
        if (refused.isPresent()) Notice.held(next, refused.get().key());
        else Notice.done(next, "reports.wording.restored");
        return Show.redirect("/documents/wordings/" + key);
    }

    private @Nullable Telling told(Wordings.Open open, WordingForm form, Viewer viewer) {
        var teller = open.teller();
        if (teller == null || form.place() == null || Wordings.tooLong(form.plain())) return null;
        return previews.subject(teller, form.place(), form.kindOf(previews.kinds(teller)), viewer).map(subject -> tellings.preview(teller, form.plain(), subject, viewer)).orElse(null);
    }

    private static Problems problems(List<String> sentences) {
        return new Problems(Map.of(), sentences);
    }

    private WordingPage page(String key, @Nullable WordingForm form, Problems problems, @Nullable Telling told, Viewer viewer) {
        var open = wordings.open(key, viewer);
        var teller = open.teller();
        var places = teller == null ? List.<Org>of() : previews.places(teller, viewer);
        var kinds = teller == null ? List.<DocumentKind>of() : previews.kinds(teller);
        return new WordingPage(open, form == null ? open.text() : form.plain(), places, kinds, form == null ? null : form.place(), form == null ? null : form.kindOf(kinds),
                form != null && form.preview() != null, told, problems, orgs.today());
    }
}
