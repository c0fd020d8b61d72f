package org.nuanyang.risk.incident.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.PupilSearch.Pupil;
import org.nuanyang.risk.incident.procedure.Procedure;
import org.nuanyang.risk.incident.procedure.Step;
import org.nuanyang.roster.ChildFile;

/**
 * What to do now, and of whom it is: a tap begins.
 *
 * @param id of the incident that a tap begins
 * @param chosen the child from whose page one comes
 * @param own the viewer's children, when they are few enough to be read through
 * @param sought what was typed to find another, {@code found} who is called so
 */
public record KindPage(
        IncidentKind kind, Procedure procedure, String id, boolean mayStart, @Nullable ChildFile chosen, List<Pupil> own, String sought, List<Pupil> found, List<Org> schools) {
    private static final int AT_ONCE = 3;

    public String title() {
        return Words.say(kind);
    }

    public String url() {
        return "/crisis/" + kind;
    }

    /** What cannot wait, above the log; at most three steps. */
    public List<Step> now() {
        return procedure.steps().stream().limit(AT_ONCE).toList();
    }

    public List<Step> later() {
        return procedure.steps().stream().skip(AT_ONCE).toList();
    }

    public String when(Step step) {
        return switch (step.within()) {
            case null -> Words.say("risk.todo.then");
            case 0 -> Words.say("risk.todo.now");
            case Integer minutes -> Words.say("risk.todo.within", minutes);
        };
    }

    /** Where suspected harm is reported, which the accused neither sees nor stops. */
    public String harmUrl() {
        return "/risk/reports/new" + (chosen == null ? "" : "?child=" + chosen.id());
    }

    public boolean soughtInVain() {
        return !sought.isBlank() && found.isEmpty();
    }

    public boolean harm() {
        return kind == IncidentKind.VIOLENCE || kind == IncidentKind.SELF_HARM || kind == IncidentKind.MISSING;
    }
}
