package org.nuanyang.roster.rights;

import java.io.IOException;
import java.io.OutputStream;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView blank(@RequestParam ConsentPurpose purpose, Viewer viewer) {
        var file = notices.blank(purpose, viewer);
        return BlankFile.of(file.title(), FileType.WORD, out -> write(file, out));
    }

    @FileMapping("/consents/classes/{klass}/notice.docx")
    ModelAndView ofClass(@PathVariable OrgId klass, @RequestParam ConsentPurpose purpose, Leaving leaving, Viewer viewer) throws IOException {
        var parcel = notices.parcel(klass, purpose, viewer);
        return leaving.file(parcel, out -> {
            write(notices.ofClass(klass, purpose, viewer), out);
            return parcel.children();
        });
    }

    private void write(PaperFile file, OutputStream out) throws IOException {
        file.write(PaperFormat.WORD, pages, out);
    }
}
