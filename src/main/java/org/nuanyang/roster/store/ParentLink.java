package org.nuanyang.roster.store;

import java.util.Map;
import java.util.UUID;
import org.nuanyang.roster.Fact.Subject;

/** That somebody is a child's father, mother, or parent of whom no more is said. */
final class ParentLink {
    final UUID child;
    final Subject side;
    final UUID person;
    final Map<String, Object> told;
    boolean changed;
    boolean deleted;

    ParentLink(UUID child, Subject side, UUID person, Map<String, Object> told) {
        this.child = child;
        this.side = side;
        this.person = person;
        this.told = told;
    }

    /** How the table names the side. */
    static String side(Subject subject) {
        return subject == Subject.PARENT ? "UNSAID" : subject.name();
    }

    static Subject subject(String side) {
        return side.equals("UNSAID") ? Subject.PARENT : Subject.valueOf(side);
    }
}
