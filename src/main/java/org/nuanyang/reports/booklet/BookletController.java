package org.nuanyang.reports.booklet;

import java.io.IOException;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 成长档案册 from the child's page. */
@Controller
class BookletController {
    private final Booklets booklets;

    BookletController(Booklets booklets) {
        this.booklets = booklets;
    }

    @FileMapping("/children/{child}/booklet.pdf")
    ModelAndView ofChild(@PathVariable ChildId child, Leaving leaving, Viewer viewer) throws IOException {
        return leaving.file(booklets.parcel(child, viewer), out -> booklets.write(child, out, viewer));
    }
}
