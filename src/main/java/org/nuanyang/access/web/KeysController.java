package org.nuanyang.access.web;

import org.nuanyang.access.KeyCustody;
import org.nuanyang.access.Viewer;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 密钥: where they lie, what is lost with them, and whether a copy is kept. For administrators. */
@Controller
class KeysController {
    private final KeyCustody custody;

    KeysController(KeyCustody custody) {
        this.custody = custody;
    }

    @GetMapping("/bureau/keys")
    ModelAndView show(Viewer viewer) {
        return Show.page("access/web/keys", new KeysPage(custody.file(viewer), custody.keys(viewer), custody.copyKept(viewer)));
    }

    @PostMapping("/bureau/keys/copy")
    ModelAndView confirm(Viewer viewer, RedirectAttributes next) {
        custody.confirm(viewer);
        Notice.done(next, "access.keys.confirmed");
        return Show.redirect("/bureau/keys");
    }
}
