package org.nuanyang.roster.definition;

import org.nuanyang.common.Words;

/** How definitions are named wherever a number stands. */
public final class DefinitionWords {
    private DefinitionWords() {}

    /** 县关爱行动口径（连续 3 个月）. */
    public static String name(Definition definition, Numbers numbers) {
        return switch (definition) {
            case COUNTY -> Words.say("roster.definition.with-months", Words.say(definition), numbers.countyMonths());
            case EDUCATION -> Words.say("roster.definition.with-months", Words.say(definition), numbers.educationMonths());
            case NATIONAL, REGISTER -> Words.say(definition);
        };
    }

    public static String name(WorkingDefinition working) {
        return name(working.definition(), working.numbers());
    }
}
