package org.nuanyang.roster.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.documents.Download;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 档案 of a child or of a class as PDF: masked by a link, in full by a form that says what that means. */
@Controller
class DossierController {
    private final Dossiers dossiers;
    private final ChildAccess children;
    private final PdfPages pages;
    private final Clock clock;

    DossierController(Dossiers dossiers, ChildAccess children, PdfPages pages, Clock clock) {
        this.dossiers = dossiers;
        this.children = children;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/children/{id}/dossier")
    ModelAndView ask(@PathVariable ChildId id, Viewer viewer) {
        var file = children.file(id, Act.EXPORT, viewer);
        return Show.page("roster/dossier/ask", new DossierPage(file.name(), "/children/" + id + "/dossier", "/children/" + id + "/dossier.pdf", "/children/" + id));
    }

    @GetMapping("/children/{id}/dossier.pdf")
    void ofChild(@PathVariable ChildId id, Viewer viewer, HttpServletResponse response) throws IOException {
        send(dossiers.ofChild(id, Numbers.MASKED, viewer), response);
    }

    @PostMapping("/children/{id}/dossier")
    void inFull(@PathVariable ChildId id, Viewer viewer, HttpServletResponse response) throws IOException {
        send(dossiers.ofChild(id, Numbers.FULL, viewer), response);
    }

    @GetMapping("/classes/{id}/dossiers")
    ModelAndView askForClass(@PathVariable OrgId id, Viewer viewer) {
        var label = dossiers.klass(id, viewer).label(LocalDate.now(clock));
        return Show.page("roster/dossier/ask", new DossierPage(label, "/classes/" + id + "/dossiers", "/classes/" + id + "/dossiers.pdf", "/children?class=" + id));
    }

    @GetMapping("/classes/{id}/dossiers.pdf")
    void ofClass(@PathVariable OrgId id, Viewer viewer, HttpServletResponse response) throws IOException {
        send(dossiers.ofClass(id, Numbers.MASKED, viewer), response);
    }

    @PostMapping("/classes/{id}/dossiers")
    void classInFull(@PathVariable OrgId id, Viewer viewer, HttpServletResponse response) throws IOException {
        send(dossiers.ofClass(id, Numbers.FULL, viewer), response);
    }

    private void send(DossierSheet sheet, HttpServletResponse response) throws IOException {
        var first = sheet.dossiers().getFirst().cover();
        var name = sheet.dossiers().size() == 1 ? first.name() : first.school() + first.klass();
        sheet.write(pages, Download.of(Download.PDF, name + "学生档案 " + LocalDate.now(clock) + ".pdf", response));
    }
}
