package org.nuanyang.roster.definition.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.DefinitionWords;
import org.nuanyang.roster.definition.Tally;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param foreseen what would change; null until the form is complete */
public record DefinitionPage(DefinitionForm form, Problems problems, @Nullable Foreseen foreseen) {

    /** The county under what it works by today, and under what is to be decided, on its day. */
    public record Foreseen(WorkingDefinition now, Tally today, WorkingDefinition chosen, Tally then, String from) {
        public String nowName() {
            return DefinitionWords.name(now);
        }

        public String chosenName() {
            return DefinitionWords.name(chosen);
        }

        public String question() {
            int more = then.counts() - today.counts();
            return Words.say("roster.definition.foreseen", from, chosenName(), today.counts(), then.counts(),
                    more > 0 ? "MORE" : more < 0 ? "LESS" : "SAME", Math.abs(more));
        }
    }

    public List<Option> definitions() {
        return Option.all(Definition.class);
    }
}
