package org.nuanyang.reports.document.web;

import java.util.List;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.reports.document.Document;
import org.nuanyang.reports.document.Draft;
import org.nuanyang.reports.document.Section;
import org.nuanyang.shell.Problems;

/**
 * @param text as it stands in the box
 * @param machine what the machine has drafted, with the same marks
 */
public record SectionPage(Document document, Topic topic, String text, String machine, Problems problems) {
    /** A figure of a person's text that is another one by now. */
    public record Moved(String definition, String was, String now) {}

    public String heading() {
        return new Draft.Part(topic, List.of()).words();
    }

    public boolean own() {
        return document.own(topic).isPresent();
    }

    public List<Moved> moved() {
        var now = document.draft().figures();
        var origins = document.origins();
        return document.own(topic).map(Section.Text::blocks).map(Draft::figures).stream().flatMap(each -> each.entrySet().stream()).filter(each -> now.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().stream().filter(text -> !now.get(each.getKey()).equals(text))
                        .map(text -> new Moved(origins.get(each.getKey()).definition(), text, now.get(each.getKey())))).toList();
    }

    public String url() {
        return backUrl() + "/sections/" + topic;
    }

    public String backUrl() {
        return "/documents/" + document.id();
    }
}
