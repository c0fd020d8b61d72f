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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView file(@PathVariable FormId id, @RequestParam(required = false) @Nullable OrgId as, Leaving leaving, Viewer viewer) throws IOException {
        var desk = forms.find(id, as, viewer);
        return leaving.file(files.parcel(desk, viewer), out -> files.write(desk, out, viewer));
    }
}
