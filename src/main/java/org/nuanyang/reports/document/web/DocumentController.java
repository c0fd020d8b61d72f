package org.nuanyang.reports.document.web;

import java.io.IOException;
import java.util.List;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.reports.document.DocumentFiles;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document: read, drafted again, taken out. */
@Controller
class DocumentController {
    private final Documents documents;
    private final DocumentFiles files;
    private final AccountNames names;

    DocumentController(Documents documents, DocumentFiles files, AccountNames names) {
        this.documents = documents;
        this.files = files;
        this.names = names;
    }

    @GetMapping("/documents/{id}")
    ModelAndView show(@PathVariable DocumentId id, Viewer viewer) {
        return Show.page("reports/document/web/document", page(id, Problems.NONE, viewer));
    }

    @PostMapping("/documents/{id}/draft")
    ModelAndView draftAgain(@PathVariable DocumentId id, @RequestParam int version, Viewer viewer, RedirectAttributes next) {
        var refused = documents.draftAgain(id, version, viewer);
        if (refused.isPresent()) return Show.again("reports/document/web/document", page(id, Problems.of(refused.get()), viewer));
        Notice.done(next, "reports.drafted-again");
        return Show.redirect("/documents/" + id);
    }

    @FileMapping("/documents/{id}/file.{suffix:docx|pdf}")
    ModelAndView file(@PathVariable DocumentId id, @PathVariable String suffix, Leaving leaving, Viewer viewer) throws IOException {
        var document = documents.find(id, viewer);
        var format = suffix.equals("pdf") ? PaperFormat.PDF : PaperFormat.WORD;
        return leaving.file(files.parcel(document, format), out -> files.write(document, format, out, viewer));
    }

    private DocumentPage page(DocumentId id, Problems problems, Viewer viewer) {
        return new DocumentPage(documents.find(id, viewer), problems, account -> names.of(viewer.county(), List.of(account)).getOrDefault(account, ""));
    }
}
