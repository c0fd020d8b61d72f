package org.nuanyang.roster.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 档案 of a child or of a class as PDF: masked, or in full with a word on what that means. */
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
        return Show.page("roster/dossier/ask", new DossierPage(file.name(), "/children/" + id + "/dossier", "/children/" + id));
    }

    @FileMapping("/children/{id}/dossier.pdf")
    ModelAndView ofChild(@PathVariable ChildId id, Leaving leaving, Viewer viewer) throws IOException {
        return leaving.file(parcel(id, viewer), out -> write(dossiers.ofChild(id, Numbers.MASKED, viewer), out));
    }

    @FileMapping("/children/{id}/full-dossier.pdf")
    ModelAndView inFull(@PathVariable ChildId id, Leaving leaving, Viewer viewer) throws IOException {
        return leaving.file(parcel(id, viewer).noting(Words.say("roster.dossier.full.more")), out -> write(dossiers.ofChild(id, Numbers.FULL, viewer), out));
    }

    @GetMapping("/classes/{id}/dossiers")
    ModelAndView askForClass(@PathVariable OrgId id, Viewer viewer) {
        var label = dossiers.klass(id, viewer).label(LocalDate.now(clock));
        return Show.page("roster/dossier/ask", new DossierPage(label, "/classes/" + id + "/dossiers", "/children?class=" + id));
    }

    @FileMapping("/classes/{id}/dossiers.pdf")
    ModelAndView ofClass(@PathVariable OrgId id, Leaving leaving, Viewer viewer) throws IOException {
        return leaving.file(parcelOfClass(id, viewer), out -> write(dossiers.ofClass(id, Numbers.MASKED, viewer), out));
    }

    @FileMapping("/classes/{id}/full-dossiers.pdf")
    ModelAndView classInFull(@PathVariable OrgId id, Leaving leaving, Viewer viewer) throws IOException {
        return leaving.file(parcelOfClass(id, viewer).noting(Words.say("roster.dossier.full.more")), out -> write(dossiers.ofClass(id, Numbers.FULL, viewer), out));
    }

    private Parcel parcel(ChildId id, Viewer viewer) {
        var file = children.file(id, Act.EXPORT, viewer);
        return new Parcel(named(file.name()), FileType.PDF, 1, file.school(), "/children/" + id + "/dossier").ofClass(file.klass());
    }

    private Parcel parcelOfClass(OrgId id, Viewer viewer) {
        var klass = dossiers.klass(id, viewer);
        return new Parcel(named(klass.label(LocalDate.now(clock))), FileType.PDF, dossiers.count(id, viewer), klass.parent(), "/classes/" + id + "/dossiers").ofClass(id);
    }

    private String named(String of) {
        return of + "学生档案 " + LocalDate.now(clock);
    }

    private int write(DossierSheet sheet, OutputStream out) throws IOException {
        sheet.write(pages, out);
        return sheet.dossiers().size();
    }
}
