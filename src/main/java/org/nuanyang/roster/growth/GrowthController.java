package org.nuanyang.roster.growth;

import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The timeline has moved to the diary, which tells of the care as well; addresses that people have kept lead there. */
@Controller
class GrowthController {
    @GetMapping("/children/{id}/growth")
    ModelAndView moved(@PathVariable ChildId id) {
        return Show.redirect("/children/" + id + "/diary");
    }
}
