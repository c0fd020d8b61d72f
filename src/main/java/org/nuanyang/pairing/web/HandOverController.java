package org.nuanyang.pairing.web;

import org.nuanyang.access.Viewer;
import org.nuanyang.pairing.HandOver;
import org.nuanyang.pairing.HandOvers;
import org.nuanyang.pairing.PairingId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 交接说明: written by whoever has gone, who sees the child's name and no more, or by the school. */
@Controller
class HandOverController {
    private final HandOvers handOvers;

    HandOverController(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    record HandOverPage(HandOver note, String typed, Problems problems) {}

    @GetMapping("/hand-overs/{pairing}")
    ModelAndView show(@PathVariable PairingId pairing, Viewer viewer) {
        return Show.page("pairing/web/hand-over", new HandOverPage(handOvers.find(pairing, viewer), "", Problems.NONE));
    }

    @PostMapping("/hand-overs/{pairing}")
    ModelAndView write(@PathVariable PairingId pairing, @RequestParam(defaultValue = "") String note, Viewer viewer, RedirectAttributes next) {
        var asked = handOvers.find(pairing, viewer);
        var refused = handOvers.write(pairing, note, viewer);
        if (refused.isPresent()) return Show.again("pairing/web/hand-over", new HandOverPage(asked, note, Problems.NONE.with("note", refused.get())));
        Notice.done(next, "pairing.hand-over.thanks", asked.childName());
        return Show.redirect("/");
    }
}
