package org.nuanyang.roster.place;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactInput;
import org.nuanyang.roster.Phone;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows and sets whom to call in a place. */
@Controller
@RequestMapping("/places")
class PlacesController {
    private final Places places;
    private final Clock clock;

    PlacesController(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return Show.page("roster/place/places", new PlacesPage(places.all(viewer), places.maySet(viewer)));
    }

    @GetMapping("/contacts")
    ModelAndView edit(@RequestParam(defaultValue = "") String township, @RequestParam(defaultValue = "") String village, Viewer viewer) {
        return Show.page("roster/place/edit", PlacePage.of(places.find(new PlaceName(township, village), viewer)));
    }

    @PostMapping("/contacts")
    ModelAndView set(
            @RequestParam String township, @RequestParam String village, @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String officerPhone, @RequestParam(defaultValue = "") String officePhone, Viewer viewer, RedirectAttributes next) {
        var place = places.find(new PlaceName(township, village), viewer).place();
        var problems = Problems.NONE;
        if (officer.length() > 50) problems = problems.with("officer", Refusal.of("roster.input.long", officer.length(), 50));
        var first = read(officerPhone);
        var second = read(officePhone);
        if (first instanceof FactInput.Wrong(var why)) problems = problems.with("officerPhone", why);
        if (second instanceof FactInput.Wrong(var why)) problems = problems.with("officePhone", why);
        if (!problems.isEmpty()) return Show.again("roster/place/edit", new PlacePage(place, officer, officerPhone, officePhone, problems));
        places.set(new PlaceContacts(place, officer.isBlank() ? null : officer.strip(), phone(first), phone(second)), viewer);
        Notice.done(next, "roster.place.saved", place.words());
        return Show.redirect("/places");
    }

    private FactInput read(String typed) {
        return FactInput.read(Fact.GUARDIAN_PHONE, typed, LocalDate.now(clock));
    }

    private static @Nullable Phone phone(FactInput read) {
        return read instanceof FactInput.Value(Phone phone) ? phone : null;
    }
}
