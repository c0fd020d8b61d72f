package org.nuanyang.roster.comparison.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.comparison.WideComparison;
import org.nuanyang.roster.comparison.WideComparison.Result;
import org.nuanyang.importing.SentFile;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A list of several schools, looked at and not kept: the answer to the upload is the page itself. */
@Controller
class WideController {
    private static final String TEMPLATE = "roster/comparison/web/wide";

    private final WideComparison comparison;

    WideController(WideComparison comparison) {
        this.comparison = comparison;
    }

    @GetMapping("/comparisons/schools")
    ModelAndView ask(Viewer viewer) {
        if (!comparison.open(viewer)) throw new NotFound();
        return Show.page(TEMPLATE, new WidePage(null, null, Problems.NONE));
    }

    @PostMapping("/comparisons/schools")
    ModelAndView compare(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) {
        if (!comparison.open(viewer)) throw new NotFound();
        if (file == null || file.isEmpty()) return again(Refusal.of("roster.import.choose-file"));
        var sent = SentFile.of(file);
        return switch (comparison.compare(sent.content(), viewer)) {
            case Result.Compared found -> Show.page(TEMPLATE, new WidePage(sent.fileName(), found, Problems.NONE));
            case Result.Declined no -> again(no.why());
        };
    }

    private static ModelAndView again(Refusal why) {
        return Show.again(TEMPLATE, new WidePage(null, null, Problems.NONE.with("file", why)));
    }
}
