package org.nuanyang.indicators.board;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 看板: of the widest place of the viewer's, or of one below it. */
@Controller
class BoardController {
    private final Boards boards;
    private final Orgs orgs;

    BoardController(Boards boards, Orgs orgs) {
        this.boards = boards;
        this.orgs = orgs;
    }

    @GetMapping("/board")
    ModelAndView show(@RequestParam(required = false) @Nullable String place, @RequestParam(name = "of", required = false) @Nullable Indicator asked,
            @RequestParam(required = false) @Nullable Dimension by, Viewer viewer) {
        var widest = boards.widest(viewer).orElseThrow(NotFound::new);
        var at = place == null ? widest : orgs.find(OrgId.of(place)).orElseThrow(NotFound::new);
        var indicator = asked != null && BoardPage.COMPARED.contains(asked) ? asked : Indicator.CARRIED_OUT;
        var below = BoardPage.below(at.kind());
        var dimension = by != null && below.contains(by) ? by : below.getFirst();
        var board = boards.of(at.id(), indicator, dimension, viewer);
        return Show.page("indicators/board/board", new BoardPage(board, indicator, dimension, above(at, widest), widest.kind() == Org.Kind.COUNTY));
    }

    private @Nullable Org above(Org place, Org widest) {
        return place.id().equals(widest.id()) || place.parent() == null || place.kind().compareTo(widest.kind()) <= 0 ? null : orgs.find(place.parent()).orElse(null);
    }
}
