package org.nuanyang.roster.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.roster.documents.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands notices out as Word, for a school to print. */
@Controller
class ConsentNoticeController {
    private final ConsentNotices notices;
    private final PdfPages pages;

    ConsentNoticeController(ConsentNotices notices, PdfPages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping("/consents/texts/notice.docx")
    void blank(@RequestParam ConsentPurpose purpose, Viewer viewer, HttpServletResponse response) throws IOException {
        send(notices.blank(purpose, viewer), response);
    }

    @GetMapping("/consents/classes/{klass}/notice.docx")
    void ofClass(@PathVariable OrgId klass, @RequestParam ConsentPurpose purpose, Viewer viewer, HttpServletResponse response) throws IOException {
        send(notices.ofClass(klass, purpose, viewer), response);
    }

    private void send(PaperFile file, HttpServletResponse response) throws IOException {
        file.write(PaperFormat.WORD, pages, Download.of(PaperFormat.WORD.mediaType(), PaperFormat.WORD.named(file.title()), response));
    }
}
