package org.nuanyang.roster.definition.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.DefinitionWords;
import org.nuanyang.roster.definition.Tally;
import org.nuanyang.roster.definition.WorkingDefinition;

/** The definitions side by side, with how many children in sight count under each, and the county's decisions. */
public record DefinitionsPage(WorkingDefinition working, Map<Definition, Tally> tallies, List<Decision> decisions, boolean mayChoose) {

    /** One decision in words. */
    public record Decision(String from, String name, String visit, String who, String at, @Nullable String state, @Nullable String withdrawUrl) {}

    public List<Definition> definitions() {
        return List.of(Definition.values());
    }

    public String lead() {
        return Words.say("roster.definition.lead", DefinitionWords.name(working));
    }

    public String name(Definition definition) {
        return DefinitionWords.name(definition, working.numbers());
    }

    public String source(Definition definition) {
        return Words.say("roster.definition.source." + definition.name());
    }

    /** The words of the source. */
    public String text(Definition definition) {
        return Words.say("roster.definition.text." + definition.name());
    }

    /** How the product reads them where they leave something open. */
    public String reading(Definition definition) {
        return switch (definition) {
            case COUNTY -> Words.say("roster.definition.reading.COUNTY", working.numbers().countyMonths());
            case EDUCATION -> Words.say("roster.definition.reading.EDUCATION", working.numbers().educationMonths());
            case NATIONAL, REGISTER -> Words.say("roster.definition.reading." + definition.name());
        };
    }

    public boolean worksBy(Definition definition) {
        return working.definition() == definition;
    }

    public String visit() {
        return Words.say("roster.definition.visit", working.numbers().shortVisitDays());
    }
}
