package org.nuanyang.roster.web;

import java.util.Arrays;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.Knowing;
import org.nuanyang.roster.Section;
import org.springframework.stereotype.Component;

/** 四知 on a child's page: each is told, or leads to where it is asked for. */
@Component
class KnowingsPanel implements ChildPanel {
    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        boolean amend = ChildPages.may(Act.AMEND, file, viewer) && file.left() == null;
        var known = Arrays.stream(Knowing.values()).filter(knowing -> knowing.known(file.facts())).count();
        var rows = Arrays.stream(Knowing.values()).map(knowing -> row(knowing, file, amend)).toList();
        return Optional.of(new Panel("knowings", Words.say("roster.knowings"), Words.say("roster.knowings.count", known), rows, java.util.List.of()));
    }

    private static Row row(Knowing knowing, ChildFile file, boolean amend) {
        var told = file.facts().<String>get(knowing.fact());
        if (told.isPresent() || !amend) return Row.of(Words.say(knowing), told.orElse(null));
        var url = "/children/" + file.id() + "/sections/" + Section.of(knowing.fact()).slug() + "#" + knowing.fact().key();
        return new Row(Words.say(knowing), Words.say("roster.knowings.tell"), url);
    }
}
