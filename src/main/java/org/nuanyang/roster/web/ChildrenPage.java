package org.nuanyang.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.definition.DefinitionWords;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tone;

/** The list of children: its filters, its lines and what the viewer may do from here. */
public record ChildrenPage(
        ChildrenQuery query,
        Page<ChildRow> children,
        Conditions conditions,
        WorkingDefinition definition,
        List<Option> schools,
        List<Option> classes,
        LocalDate today,
        boolean mayEnrol,
        @Nullable String classDocumentsUrl,
        List<ChildPanel.Link> classPapers,
        @Nullable String rollUrl) {

    public String url() {
        return query.url("/children");
    }

    public String count() {
        return children.total() > Roster.COUNTED_UP_TO
                ? Words.say("roster.children.count-over", Roster.COUNTED_UP_TO)
                : Words.say("roster.children.count", children.total());
    }

    /** By which definition the list says who counts. */
    public String definitionName() {
        return Words.say("roster.definition.by", DefinitionWords.name(definition));
    }

    public List<Option> answers() {
        return Option.all(Membership.Answer.class);
    }

    public List<Option> guardians() {
        return Option.all(GuardianKind.class);
    }

    public List<Option> presences() {
        return Option.all(ChildFilter.Presence.class);
    }

    public List<Option> files() {
        var options = new ArrayList<Option>();
        options.add(new Option(ChildrenQuery.COMPLETE, Words.say("roster.files.complete")));
        options.add(new Option(ChildrenQuery.INCOMPLETE, Words.say("roster.files.incomplete")));
        for (var clarity : Clarity.values()) {
            options.add(new Option(clarity.name(), Words.say("roster.files.without", Words.say(clarity))));
        }
        return options;
    }

    public String fullRollUrl() {
        return rollUrl == null ? "" : rollUrl.replace("/roll.xlsx", "/full-roll");
    }

    /** For those who enrol in the one school shown. */
    public String newYearUrl() {
        return rollUrl == null ? "" : rollUrl.replace("/roll.xlsx", "/new-year");
    }

    public String url(ChildRow child) {
        return "/children/" + child.id();
    }

    public String placeOf(ChildRow child) {
        return child.classYear() == null ? Words.say("roster.no-class") : child.classYear().label(today);
    }

    public String guardianOf(ChildRow child) {
        if (child.guardianName() == null) return "";
        return child.guardianRelation() == null
                ? child.guardianName()
                : Words.say("roster.named", child.guardianName(), Words.say(child.guardianRelation()));
    }

    public Tone toneOf(ChildRow child) {
        return switch (child.counts()) {
            case COUNTS -> Tone.NOTED;
            case DOES_NOT -> Tone.PLAIN;
            case CANNOT_TELL -> Tone.WAITING;
        };
    }

    public int clear(ChildRow child) {
        return Clarity.values().length - child.missing().size();
    }
}
