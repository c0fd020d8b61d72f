package org.nuanyang.reports.inspection;

import java.io.IOException;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** 迎检材料: to choose the place and time, and the file. */
@Controller
class InspectionController {
    private final Inspections inspections;
    private final Items items;

    InspectionController(Inspections inspections, Items items) {
        this.inspections = inspections;
        this.items = items;
    }

    @GetMapping("/inspection")
    ModelAndView choose(@ModelAttribute InspectionForm form, Viewer viewer) {
        var places = inspections.places(viewer);
        if (places.isEmpty()) throw new NotFound();
        var listed = items.of(viewer.county()).stream().map(item -> new InspectionPage.Line(item.name(), item.asked(), !item.proofs().isEmpty())).toList();
        return Show.page("reports/inspection/inspection", new InspectionPage(form, places.stream().map(place -> new Option(place.id().toString(), place.name())).toList(),
                inspections.times(viewer), listed));
    }

    @FileMapping("/inspection/file")
    ModelAndView file(@ModelAttribute InspectionForm form, Leaving leaving, Viewer viewer) throws IOException {
        var occasion = inspections.occasion(form.placeId().orElseThrow(NotFound::new), form.time(), viewer);
        return leaving.file(inspections.parcel(occasion, form.type()), out -> inspections.write(occasion, form.type(), out));
    }
}
