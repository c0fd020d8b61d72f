package org.nuanyang.reports.check.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.SentFile;
import org.nuanyang.reports.check.Checks;
import org.nuanyang.reports.check.Outcome;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 核对: a file that comes back, or a document as it stands, beside the records of now. */
@Controller
class ChecksController {
    private static final String TEMPLATE = "reports/check/web/check";

    private final Checks checks;
    private final Documents documents;

    ChecksController(Checks checks, Documents documents) {
        this.checks = checks;
        this.documents = documents;
    }

    @GetMapping("/documents/check")
    ModelAndView ask(Viewer viewer) {
        return Show.page(TEMPLATE, CheckPage.asking(Problems.NONE));
    }

    @PostMapping("/documents/check")
    ModelAndView check(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) {
        if (file == null || file.isEmpty()) return Show.again(TEMPLATE, CheckPage.asking(Problems.NONE.with("file", Refusal.of("reports.check.file-missing"))));
        return switch (checks.of(SentFile.of(file).content(), viewer)) {
            case Outcome.Checked checked -> Show.page(TEMPLATE, CheckPage.of(checked));
            case Outcome.Unread(var why) -> Show.again(TEMPLATE, CheckPage.asking(Problems.NONE.with("file", why)));
        };
    }

    /** A code that is read on paper. */
    @PostMapping("/documents/check/code")
    ModelAndView code(@RequestParam(defaultValue = "") String code, Viewer viewer) {
        return switch (checks.ofCode(code, viewer)) {
            case Outcome.Checked checked -> Show.page(TEMPLATE, CheckPage.ofCode(code, checked));
            case Outcome.Unread(var why) -> Show.again(TEMPLATE, CheckPage.asking(Problems.NONE.with("code", why)).withCode(code));
        };
    }

    @GetMapping("/documents/{id}/check")
    ModelAndView now(@PathVariable DocumentId id, Viewer viewer) {
        var document = documents.find(id, viewer);
        return Show.page(TEMPLATE, CheckPage.of(document, checks.of(document, viewer)));
    }
}
