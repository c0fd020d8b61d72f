package org.nuanyang.care.policy;

import java.util.List;

/** What ships for the two sets of documents (domain section 5): the county's scheme asks for a talk a week, the plans for one a month. */
public enum Preset {
    WEEKLY, MONTHLY;

    /**
     * @param source which sentence of the documents, or default of the product, it is: a key of {@code care.source.}
     * @param taken whether it is ticked beforehand; else it is only offered
     */
    public record Line(DutyTerms terms, String source, boolean taken) {}

    public List<Line> lines() {
        return PresetFile.READ.lines(this);
    }

    /** What is adopted where nobody changes a tick. */
    public List<DutyTerms> usual() {
        return lines().stream().filter(Line::taken).map(Line::terms).toList();
    }
}
