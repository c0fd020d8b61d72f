package org.nuanyang.roster.web;

import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Section;
import org.nuanyang.shell.Problems;

/**
 * The form of one section of a child's file.
 *
 * @param version the version of the file that the form started from
 * @param conflicts what somebody else has changed meanwhile, beside what was typed here; empty when nobody has
 */
public record SectionPage(
        ChildFile file, Section section, int version, List<FactField> fields, Problems problems, List<Conflict> conflicts) {

    /** One fact that stands otherwise now: as it was when the form was opened is gone, both of these remain. */
    public record Conflict(String fact, String now, String typed) {}

    public String title() {
        return Words.say("roster.section.title", file.name(), Words.say(section));
    }

    public String url() {
        return "/children/" + file.id() + "/sections/" + section.slug();
    }

    public String backUrl() {
        return "/children/" + file.id() + "#" + section.slug();
    }
}
