package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.pairing.HandOver;
import org.nuanyang.pairing.HandOvers;
import org.nuanyang.pairing.MyChildren;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.NeededContacts;
import org.nuanyang.roster.NeededContacts.Reached;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The narrow pages of a helper from outside: the own children's names and whom to call; no file. */
@Controller
class MyChildrenController {
    private final MyChildren children;
    private final HandOvers handOvers;
    private final NeededContacts contacts;
    private final Orgs orgs;
    private final Duties duties;
    private final Clock clock;

    MyChildrenController(MyChildren children, HandOvers handOvers, NeededContacts contacts, Orgs orgs, Duties duties, Clock clock) {
        this.children = children;
        this.handOvers = handOvers;
        this.contacts = contacts;
        this.orgs = orgs;
        this.duties = duties;
        this.clock = clock;
    }

    record MyChildrenPage(List<MyChildren.Own> children, List<HandOver> notes) {}

    /** @param phone the school's */
    record MyChildPage(Reached child, String school, String klass, List<String> homeroom, @Nullable String phone) {
        public String recordUrl() {
            return "/care/new?child=" + child.child();
        }

    }

    @GetMapping("/my-children")
    ModelAndView index(Viewer viewer) {
        return Show.page("pairing/web/my-children", new MyChildrenPage(children.of(viewer), handOvers.askedOf(viewer)));
    }

    @GetMapping("/my-children/{id}")
    ModelAndView show(@PathVariable ChildId id, Viewer viewer) {
        children.find(id, viewer);
        var reached = contacts.of(id, viewer);
        var school = orgs.find(reached.school());
        var klass = reached.klass() == null ? "" : orgs.find(reached.klass()).map(org -> org.label(LocalDate.now(clock))).orElse("");
        var homeroom = reached.klass() == null ? List.<String>of() : duties.namesOf(Role.HOMEROOM, reached.klass());
        return Show.page("pairing/web/my-child", new MyChildPage(reached, school.map(Org::name).orElse(""), klass, homeroom, school.map(Org::phone).orElse(null)));
    }
}
