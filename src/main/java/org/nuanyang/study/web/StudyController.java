package org.nuanyang.study.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.shell.Show;
import org.nuanyang.study.StudyTabs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The entry of the navigation: the first room that is the viewer's. */
@Controller
class StudyController {
    private final StudyTabs tabs;

    StudyController(StudyTabs tabs) {
        this.tabs = tabs;
    }

    @GetMapping("/study")
    ModelAndView enter(Viewer viewer) {
        return Show.redirect(tabs.first(viewer).orElseThrow(NotFound::new));
    }
}
