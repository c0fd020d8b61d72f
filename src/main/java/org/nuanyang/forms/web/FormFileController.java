package org.nuanyang.forms.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.forms.store.FormFiles;
import org.nuanyang.forms.store.FormId;
import org.nuanyang.forms.store.Forms;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A filled form as a file. */
@Controller
class FormFileController {
    private final Forms forms;
    private final FormFiles files;

    FormFileController(Forms forms, FormFiles files) {
        this.forms = forms;
        this.files = files;
    }

    @FileMapping("/forms/{id}/file")
    ModelAndView file(@PathVariable FormId id, @RequestParam(required = false) @Nullable OrgId as, Leaving leaving, Viewer viewer, RedirectAttributes next) throws IOException {
        var desk = forms.find(id, as, viewer);
        var objection = files.objection(desk, viewer);
        if (objection.isPresent()) {
            Notice.held(next, objection.get().key(), objection.get().args().toArray());
            return Show.redirect(FormPage.url(desk));
        }
        return leaving.file(files.parcel(desk, viewer), out -> files.write(desk, out, viewer));
    }
}
