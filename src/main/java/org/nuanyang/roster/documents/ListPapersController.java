package org.nuanyang.roster.documents;

import java.io.IOException;
import java.util.List;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.documents.CardSheet.Format;
import org.nuanyang.roster.documents.CardsPage.Which;
import org.nuanyang.roster.named.Naming;
import org.nuanyang.roster.web.ChildrenQuery;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cards and the contact table of those whom a list shows, whatever classes they are in. */
@Controller
class ListPapersController {
    /** As many cards as a printer takes at once. */
    static final int MOST_CARDS = 300;

    private final CardIssue issue;
    private final Exports exports;
    private final PdfPages pages;
    private final Naming naming;
    private final Orgs orgs;

    ListPapersController(CardIssue issue, Exports exports, PdfPages pages, Naming naming, Orgs orgs) {
        this.issue = issue;
        this.exports = exports;
        this.pages = pages;
        this.naming = naming;
        this.orgs = orgs;
    }

    @GetMapping("/children/cards")
    ModelAndView cards(@ModelAttribute ChildrenQuery typed, Viewer viewer) {
        var query = typed.understood(naming.of(viewer));
        return Show.page("roster/documents/cards", new CardsPage(
                Words.say("roster.cards.title", Words.say("roster.named.chosen")), query.url(CardsPage.LIST), query.url("/children"), Words.say("roster.children"), files(query, viewer), false));
    }

    @FileMapping("/children/cards.pdf")
    ModelAndView pdf(@ModelAttribute ChildrenQuery typed, @RequestParam(defaultValue = "A4") String format, @RequestParam(defaultValue = "ALL") String which,
            Leaving leaving, Viewer viewer) throws IOException {
        var query = typed.understood(naming.of(viewer));
        var files = chosen(files(query, viewer), which);
        var school = exports.onlySchool(filter(query), viewer);
        var parcel = new Parcel("学生联系卡（选出的学生） " + orgs.today(), FileType.PDF, files.size(), school == null ? null : school.id(), query.url(CardsPage.LIST));
        return leaving.file(parcel, out -> {
            new CardSheet(issue.print(files, viewer), format.equalsIgnoreCase("wallet") ? Format.WALLET : Format.A4).write(pages, out);
            return files.size();
        });
    }

    /** To those whom the page has shown: who has come onto the list since has no card in hand. */
    @PostMapping("/children/cards")
    ModelAndView handOut(@ModelAttribute ChildrenQuery typed, @RequestParam(name = "child", defaultValue = "") List<ChildId> shown, Viewer viewer, RedirectAttributes next) {
        var query = typed.understood(naming.of(viewer));
        var files = issue.shown(shown.stream().limit(MOST_CARDS).toList(), viewer);
        issue.handedOut(files, viewer);
        Notice.done(next, "roster.cards.handed-out", files.size(), orgs.today().toString());
        return Show.redirect(query.url("/children"));
    }

    @FileMapping("/children/contact-table.{ending:xlsx|pdf}")
    ModelAndView contacts(@ModelAttribute ChildrenQuery typed, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        var query = typed.understood(naming.of(viewer));
        var export = exports.ofList(filter(query), query.url("/children"), viewer);
        var parcel = exports.parcel(export, ending, viewer).noting(Words.say("roster.documents.phones-in-full"));
        return leaving.file(parcel, out -> exports.write(export, parcel.type(), out, viewer));
    }

    private List<ChildFile> files(ChildrenQuery query, Viewer viewer) {
        return issue.childrenOf(filter(query), MOST_CARDS, viewer);
    }

    private ChildFilter filter(ChildrenQuery query) {
        return query.filter(naming, orgs.today());
    }

    private static List<ChildFile> chosen(List<ChildFile> files, String which) {
        return which.equalsIgnoreCase(Which.ALL.name()) ? files : files.stream().filter(CardIssue::needed).toList();
    }
}
