package org.nuanyang.reports.inspection;

import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.shell.Option;

/** @param items what is assessed, to be read before one presses */
public record InspectionPage(InspectionForm form, List<Option> places, List<Option> times, List<Line> items) {
    /** @param recorded whether the product keeps records of it at all */
    public record Line(String name, String asked, boolean recorded) {}

    public List<Option> formats() {
        return List.of(new Option(FileType.PDF.name(), Words.say("reports.inspection.PDF")), new Option(FileType.FOLDER.name(), Words.say("reports.inspection.FOLDER")));
    }

    public FileType format() {
        return form.type();
    }
}
