package org.nuanyang.study;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;

/**
 * A child as those know it who teach it: by name and class, without the file. Learning is read by whoever teaches or heeds the child at its
 * school and by the paired helper; led by who may assess it, the homeroom teacher and the principal; a subject teacher writes what is
 * their own. Above the school nobody reads it.
 */
public record Learner(ChildId id, String name, OrgId school, @Nullable OrgId klass, boolean left) {
    public static Learner of(ChildFile file) {
        return new Learner(file.id(), file.name(), file.school(), file.klass(), file.left() != null);
    }

    public boolean may(Act act, Viewer viewer) {
        return viewer.scope().may(act, school.value(), place(), id.value());
    }

    /** Of a whole class or school, or because the child is heeded; a helper from outside reads nothing of it. */
    public boolean readBy(Viewer viewer) {
        return may(Act.HEED, viewer) || viewer.scope().mayIn(Act.RECORD, school) || klass != null && viewer.scope().mayIn(Act.RECORD, klass);
    }

    public boolean ledBy(Viewer viewer) {
        return !left && may(Act.ASSESS, viewer);
    }

    /** Writes what is one's own subject in a class that one teaches, whatever else one does at the school; or leads. */
    public boolean taughtBy(Viewer viewer) {
        return ledBy(viewer) || !left && klass != null && viewer.duties().stream().anyMatch(duty -> duty.role() == Role.SUBJECT && duty.org().equals(klass));
    }

    /** On which ground, for the log. */
    public String why(Viewer viewer) {
        return viewer.scope().why(school.value(), place(), id.value());
    }

    private @Nullable UUID place() {
        return klass == null ? null : klass.value();
    }

    @Override
    public String toString() {
        return "Learner " + id;
    }
}
