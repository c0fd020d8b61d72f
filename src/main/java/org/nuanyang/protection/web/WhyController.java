package org.nuanyang.protection.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Ground;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WhoSees;
import org.nuanyang.common.Words;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.pupil.Pupils;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Why do I see this?", asked of any page; and, for a principal, who can see a child and why. */
@Controller
class WhyController {
    private static final Pattern CHILD = Pattern.compile("/(?:my-)?children/([0-9a-f]{8}-[0-9a-f-]{27})(?:/.*)?");

    private final Pupils pupils;
    private final WhoSees whoSees;

    WhyController(Pupils pupils, WhoSees whoSees) {
        this.pupils = pupils;
        this.whoSees = whoSees;
    }

    /** @param of the path of a page of this server; a page about a child tells the grounds for that child */
    @GetMapping("/why")
    ModelAndView why(@RequestParam(defaultValue = "/") String of, Viewer viewer) {
        var page = CHILD.matcher(of);
        var child = page.matches() ? pupils.find(UUID.fromString(page.group(1)), Act.LIST, viewer) : Optional.<Pupil>empty();
        var grounds = child.map(pupil -> viewer.scope().grounds(pupil.school(), pupil.klass(), pupil.id())).orElseGet(() -> viewer.scope().grounds());
        var all = child.filter(pupil -> Pupils.may(Act.APPROVE, pupil, viewer)).map(pupil -> "/children/" + pupil.id() + "/seen-by").orElse(null);
        return Show.page("protection/web/why", new WhyPage(child.map(Pupil::name).orElse(null), back(of), List.of(somebody(viewer.name(), grounds)), all));
    }

    @GetMapping("/children/{childId}/seen-by")
    ModelAndView seenBy(@PathVariable UUID childId, Viewer viewer) {
        var child = pupils.get(childId, Act.APPROVE, viewer);
        var people = whoSees.of(viewer.county(), child.id(), new OrgId(child.school()), child.klass() == null ? null : new OrgId(child.klass())).stream()
                .map(seer -> somebody(seer.name(), seer.grounds())).toList();
        return Show.page("protection/web/seen-by", new WhyPage(child.name(), "/children/" + childId, people, null));
    }

    private static WhyPage.Somebody somebody(String name, List<Ground> grounds) {
        return new WhyPage.Somebody(name, grounds.stream().map(ground -> new WhyPage.Line(Wording.ground(ground), acts(ground))).toList());
    }

    /** What concerns a child, in the order of the acts; the rest is of the work. */
    private static String acts(Ground ground) {
        return Arrays.stream(Act.values()).filter(act -> ground.acts().contains(act)).map(act -> "protection.act." + act).filter(Words::known).map(Words::say)
                .collect(Collectors.joining(Words.say("protection.comma")));
    }

    private static String back(String of) {
        return of.matches("/(?![/\\\\])[\\w/.-]*") ? of : "/";
    }
}
