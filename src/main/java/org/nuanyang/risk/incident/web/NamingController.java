package org.nuanyang.risk.incident.web;

import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.PupilSearch;
import org.nuanyang.risk.incident.PupilSearch.Pupil;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying who it is, once one knows. */
@Controller
class NamingController {
    private final Incidents incidents;
    private final PupilSearch pupils;
    private final OwnPupils own;

    NamingController(Incidents incidents, PupilSearch pupils, OwnPupils own) {
        this.incidents = incidents;
        this.pupils = pupils;
        this.own = own;
    }

    record NamingPage(Incident incident, List<Pupil> own, String sought, List<Pupil> found) {
        public String url() {
            return "/incidents/" + incident.id() + "/child";
        }

        public boolean soughtInVain() {
            return !sought.isBlank() && found.isEmpty();
        }
    }

    @GetMapping("/incidents/{id}/child")
    ModelAndView show(@PathVariable IncidentId id, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        var incident = incidents.find(id, viewer);
        if (!PupilSearch.mayStart(viewer)) throw new NotFound();
        var found = name.isBlank() ? List.<Pupil>of() : pupils.named(name, viewer).stream().filter(pupil -> pupil.school().equals(incident.school())).toList();
        var near = own.of(viewer).stream().filter(pupil -> pupil.school().equals(incident.school())).toList();
        return Show.page("risk/incident/web/naming", new NamingPage(incident, near, name.strip(), found));
    }
}
