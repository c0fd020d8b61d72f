package org.nuanyang.forms.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.forms.answers.Answering;
import org.nuanyang.forms.store.Brought;
import org.nuanyang.forms.store.FormParts;
import org.nuanyang.forms.store.FormId;
import org.nuanyang.forms.store.Forms;
import org.nuanyang.forms.store.Paper;
import org.nuanyang.importing.SentFile;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 上级的表: what was brought, and bringing another. */
@Controller
class FormsController {
    private final Forms forms;
    private final FormParts parts;
    private final Answering answering;
    private final Orgs orgs;

    FormsController(Forms forms, FormParts parts, Answering answering, Orgs orgs) {
        this.forms = forms;
        this.parts = parts;
        this.answering = answering;
        this.orgs = orgs;
    }

    @GetMapping("/forms")
    ModelAndView index(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Show.page("forms/web/forms", list(page, "", "", Problems.NONE, viewer));
    }

    @PostMapping("/forms")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String month, @RequestParam(required = false) @Nullable FormId id, Viewer viewer) {
        var problems = Problems.NONE;
        var into = answering.places(viewer).stream().filter(org -> org.id().toString().equals(place)).map(Org::id).findFirst();
        var of = month(month);
        if (into.isEmpty()) problems = problems.with("place", Refusal.of("forms.bring.place-missing"));
        if (!month.isEmpty() && of.filter(answering.months()::contains).isEmpty()) problems = problems.with("month", Refusal.of("forms.bring.month", month));
        if (file == null || file.isEmpty()) problems = problems.with("file", Refusal.of("forms.bring.file-missing"));
        if (!problems.isEmpty()) return again(place, month, problems, viewer);
        var sent = SentFile.of(file);
        return switch (forms.bring(new Paper(id == null ? FormId.next() : id, sent.fileName(), sent.content(), into.orElseThrow(), of.orElse(null), null), viewer)) {
            case Brought.Kept(var form) -> Show.redirect("/forms/" + form.id());
            case Brought.Declined(var why) -> again(place, month, Problems.NONE.with("file", why), viewer);
        };
    }

    private ModelAndView again(String place, String month, Problems problems, Viewer viewer) {
        return Show.again("forms/web/forms", list(1, place, month, problems, viewer));
    }

    private FormsPage list(int page, String place, String month, Problems problems, Viewer viewer) {
        var all = forms.list(Page.number(page), viewer);
        return new FormsPage(all, parts.owed(viewer), answering.places(viewer), answering.months(), place, month, problems, orgs.today(),
                id -> orgs.find(id).map(org -> org.label(orgs.today())).orElse(""));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
