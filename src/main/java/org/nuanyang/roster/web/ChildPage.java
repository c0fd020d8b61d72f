package org.nuanyang.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.definition.DefinitionWords;

/** A child's file as its page shows it. */
public record ChildPage(
        ChildFile file,
        String school,
        String klass,
        String whySeen,
        List<Mark> marks,
        List<Contact> contacts,
        List<Part> parts,
        List<ChildPanel.Panel> panels,
        @Nullable String photoUrl,
        boolean mayAmend,
        boolean mayChangeClass,
        boolean mayIssueCard,
        LocalDate today) {

    /** One of the five clarities: complete, or the words of what is missing and the form that asks for it. */
    public record Mark(String name, boolean complete, String missing, String url) {}

    /** Somebody to call: who they are to the child, where, and their numbers. */
    public record Contact(String who, @Nullable String name, @Nullable String where, List<Line> phones) {}

    /** A section of the file; its address ends in the section's name. */
    public record Part(String slug, String title, List<Line> lines, @Nullable String editUrl) {}

    /**
     * One fact in words.
     *
     * @param dial the number in full where the viewer may call it
     * @param lookUrl where the full value can be asked for; null when it is shown already or there is none
     */
    public record Line(Fact fact, String label, @Nullable String value, @Nullable String dial, @Nullable String lookUrl) {
        public String key() {
            return fact.key();
        }

        /** Names the element that a look replaces. */
        public String elementId() {
            return "fact-" + fact.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String url() {
        return "/children/" + file.id();
    }

    public String answer() {
        return Words.say(file.membership().answer());
    }

    /** By which definition the answer is given. */
    public String definition() {
        return Words.say("roster.definition.by", DefinitionWords.name(file.definition()));
    }

    public String card() {
        if (file.cardIssuedOn() == null) return Words.say("roster.card.never");
        var day = file.cardIssuedOn().toString();
        return Words.say(file.cardStale() ? "roster.card.stale" : "roster.card.issued", day, file.contactsChangedOn().toString());
    }

    public boolean cardNeeded() {
        return file.cardIssuedOn() == null || file.cardStale();
    }

    /** The child has died: the page is muted, and nothing on it asks for anything. */
    public boolean quiet() {
        return quiet(file);
    }

    static boolean quiet(ChildFile file) {
        return file.left() != null && file.left().why() == Departure.Why.DIED;
    }

    public @Nullable String left() {
        if (quiet()) return Words.say("roster.child.died", file.left().on().toString());
        return file.left() == null ? null
                : Words.say("roster.child.left", file.left().on().toString(), Words.say(file.left().why()));
    }
}
