package org.nuanyang.protection.consent.web;

import java.util.Arrays;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentText;
import org.nuanyang.protection.consent.ConsentTexts;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 告知书文本: read by whoever hands it out, written by the county. */
@Controller
class TextsController {
    private final ConsentTexts texts;

    TextsController(ConsentTexts texts) {
        this.texts = texts;
    }

    public record TextPage(ConsentText text, String body, boolean mayWrite, Problems problems) {
        public List<Tab> tabs() {
            return Arrays.stream(ConsentPurpose.values()).map(each -> Tab.of(Words.say(each), "/consents/texts?purpose=" + each.name(), each == text.purpose())).toList();
        }

        public String version() {
            return text.version() == 0 ? Words.say("protection.consent.text.standard") : Words.say("protection.consent.text.version", String.valueOf(text.version()));
        }
    }

    @GetMapping("/consents/texts")
    ModelAndView show(@RequestParam(defaultValue = "PHOTO") ConsentPurpose purpose, Viewer viewer) {
        var text = texts.current(purpose, viewer);
        return Show.page("protection/consent/web/text", new TextPage(text, text.body(), texts.mayWrite(viewer), Problems.NONE));
    }

    @PostMapping("/consents/texts")
    ModelAndView write(@RequestParam ConsentPurpose purpose, @RequestParam(defaultValue = "") String body, @RequestParam int seen, Viewer viewer, RedirectAttributes next) {
        if (!texts.mayWrite(viewer)) throw new NotFound();
        var refused = texts.write(purpose, body, seen, viewer);
        if (refused.isPresent())
            return Show.again("protection/consent/web/text", new TextPage(texts.current(purpose, viewer), body, true, Problems.NONE.with("body", refused.get())));
        Notice.done(next, "protection.consent.text.done", Words.say(purpose));
        return Show.redirect("/consents/texts?purpose=" + purpose.name());
    }
}
