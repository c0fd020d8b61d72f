package org.nuanyang.roster.going.web;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** The form that closes a file. */
public record DeparturePage(ChildFile file, DepartureForm form, Problems problems) {
    public String backUrl() {
        return "/children/" + file.id();
    }

    public List<Option> whys() {
        return Stream.of(Why.TRANSFERRED, Why.DROPPED_OUT, Why.GRADUATED, Why.MADE_BY_MISTAKE, Why.DIED)
                .map(why -> new Option(why.name(), Words.say("roster.going.choice." + why.name()))).toList();
    }

    public List<String> chosen() {
        return form.why() == null ? List.of() : List.of(form.why().name());
    }
}
