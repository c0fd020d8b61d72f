package org.nuanyang.roster.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.documents.CardSheet.Format;
import org.nuanyang.roster.documents.CardsPage.Which;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 学生联系卡: prints them, and notes the day on which they were handed out. */
@Controller
class CardsController {
    private static final String TITLE = "学生联系卡";

    private final CardIssue issue;
    private final PdfPages pages;
    private final Orgs orgs;

    CardsController(CardIssue issue, PdfPages pages, Orgs orgs) {
        this.issue = issue;
        this.pages = pages;
        this.orgs = orgs;
    }

    @GetMapping("/classes/{id}/cards")
    ModelAndView ofClass(@PathVariable OrgId id, Viewer viewer) {
        var klass = issue.klass(id, viewer);
        var title = Words.say("roster.cards.title", klass.label(orgs.today()));
        return Show.page("roster/documents/cards", new CardsPage(
                title, "/classes/" + id + "/cards", "/children?class=" + id, klass.label(orgs.today()), issue.childrenOf(id, viewer), false));
    }

    @FileMapping("/classes/{id}/cards.pdf")
    ModelAndView pdfOfClass(
            @PathVariable OrgId id, @RequestParam(defaultValue = "A4") String format, @RequestParam(defaultValue = "ALL") String which,
            Leaving leaving, Viewer viewer) throws IOException {
        var klass = issue.klass(id, viewer);
        var files = chosen(issue.childrenOf(id, viewer), which);
        var parcel = new Parcel(klass.label(orgs.today()) + TITLE, FileType.PDF, files.size(), klass.parent(), "/classes/" + id + "/cards").ofClass(id);
        return leaving.file(parcel, out -> write(files, format, viewer, out));
    }

    @PostMapping("/classes/{id}/cards")
    ModelAndView handOut(@PathVariable OrgId id, @RequestParam(defaultValue = "NEEDED") String which, Viewer viewer, RedirectAttributes next) {
        issue.klass(id, viewer);
        var files = chosen(issue.childrenOf(id, viewer), which);
        issue.handedOut(files, viewer);
        Notice.done(next, "roster.cards.handed-out", files.size(), orgs.today().toString());
        return Show.redirect("/classes/" + id + "/cards");
    }

    @GetMapping("/children/{id}/card")
    ModelAndView ofChild(@PathVariable ChildId id, Viewer viewer) {
        var file = issue.child(id, viewer);
        var title = Words.say("roster.cards.title", file.name());
        return Show.page("roster/documents/cards", new CardsPage(
                title, "/children/" + id + "/card", "/children/" + id, file.name(), List.of(file), true));
    }

    @FileMapping("/children/{id}/card.pdf")
    ModelAndView pdfOfChild(@PathVariable ChildId id, @RequestParam(defaultValue = "A4") String format, Leaving leaving, Viewer viewer) throws IOException {
        var file = issue.child(id, viewer);
        var parcel = new Parcel(file.name() + TITLE, FileType.PDF, 1, file.school(), "/children/" + id + "/card").ofClass(file.klass());
        return leaving.file(parcel, out -> write(List.of(file), format, viewer, out));
    }

    @PostMapping("/children/{id}/card")
    ModelAndView handOut(@PathVariable ChildId id, Viewer viewer, RedirectAttributes next) {
        issue.handedOut(List.of(issue.child(id, viewer)), viewer);
        Notice.done(next, "roster.cards.handed-out", 1, orgs.today().toString());
        return Show.redirect("/children/" + id);
    }

    private static List<ChildFile> chosen(List<ChildFile> files, String which) {
        return which.equalsIgnoreCase(Which.ALL.name()) ? files : files.stream().filter(CardIssue::needed).toList();
    }

    private int write(List<ChildFile> files, String format, Viewer viewer, OutputStream out) throws IOException {
        new CardSheet(issue.print(files, viewer), format.equalsIgnoreCase("wallet") ? Format.WALLET : Format.A4).write(pages, out);
        return files.size();
    }
}
