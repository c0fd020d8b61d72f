package org.nuanyang.roster;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when files go to another school or into another file: help that was granted ends, and others are told. */
@Component
public class Moves {
    private final Duties duties;
    private final ApplicationEventPublisher events;

    Moves(Duties duties, ApplicationEventPublisher events) {
        this.duties = duties;
        this.events = events;
    }

    public void gone(Collection<UUID> children, Viewer by) {
        duties.endHelp(children, by);
        events.publishEvent(new ChildrenMoved(by.county(), ids(children), by.accountId()));
    }

    private static Set<ChildId> ids(Collection<UUID> children) {
        return children.stream().map(ChildId::new).collect(Collectors.toSet());
    }
}
