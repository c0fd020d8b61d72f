package org.nuanyang.access.web.log;

import org.nuanyang.access.Log;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** 操作日志: who did or saw what. */
@Controller
class LogController {
    private final Log log;
    private final Orgs orgs;

    LogController(Log log, Orgs orgs) {
        this.log = log;
        this.orgs = orgs;
    }

    @GetMapping("/log")
    ModelAndView show(@ModelAttribute LogForm form, BindingResult errors, Viewer viewer) {
        var found = log.read(form.question(), viewer);
        var page = new LogPage(form, orgs.schools(viewer.county()), viewer, found, Problems.of(errors));
        return errors.hasErrors() ? Show.again("access/web/log/log", page) : Show.page("access/web/log/log", page);
    }
}
