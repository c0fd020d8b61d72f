package org.nuanyang.indicators.board;

import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 大屏: the whole county on the wall of its office; the page asks for what is new by itself. */
@Controller
class ScreenController {
    private final Boards boards;

    ScreenController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/screen")
    ModelAndView show(Viewer viewer) {
        return Show.page("indicators/board/screen", new ScreenPage(boards.wall(viewer)));
    }

    @GetMapping("/screen/now")
    ModelAndView now(Viewer viewer) {
        return Show.page("indicators/board/now", new ScreenPage(boards.wall(viewer)));
    }
}
