package org.nuanyang.roster.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFile;
import org.nuanyang.protection.Approvals;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Section;
import org.nuanyang.roster.portrait.Portraits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays a child's file out for its page, with what this viewer may see and do. */
@Component
class ChildPages {
    private final Orgs orgs;
    private final Portraits portraits;
    private final List<ChildPanel> panels;

    ChildPages(Orgs orgs, Portraits portraits, ObjectProvider<ChildPanel> panels) {
        this.orgs = orgs;
        this.portraits = portraits;
        this.panels = panels.stream().sorted(Comparator.comparingInt(ChildPanel::order)).toList();
    }

    /**
     * Asked together with the file: each part by itself would be a transaction or two.
     *
     * @param seen a fact whose full value was just asked for, and logged
     */
    ChildPage of(ChildFile file, @Nullable Fact seen, Viewer viewer) {
        var today = orgs.today();
        boolean amend = may(Act.AMEND, file, viewer) && file.left() == null;
        boolean changeClass = may(Act.ENROL, file, viewer) && file.left() == null;
        return new ChildPage(
                file,
                orgs.find(file.school()).map(Org::name).orElse(""),
                file.klass() == null
                        ? Words.say("roster.no-class")
                        : orgs.find(file.klass()).map(org -> org.label(today)).orElse(""),
                viewer.scope().why(file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value()),
                marks(file, amend, changeClass), contacts(file, seen, viewer), parts(file, seen, amend),
                panels(file, viewer),
                portraits.of(file.id(), viewer).map(KeptFile::thumbnailUrl).orElse(null),
                amend, changeClass, may(Act.ISSUE_CARDS, file, viewer) && file.left() == null, today);
    }

    private List<ChildPanel.Panel> panels(ChildFile file, Viewer viewer) {
        return panels.stream().filter(panel -> !ChildPage.quiet(file) || panel.staysAfterDeath()).flatMap(panel -> panel.of(file, viewer).stream()).toList();
    }

    static boolean may(Act act, ChildFile file, Viewer viewer) {
        return viewer.scope().may(
                act, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
    }

    private static List<ChildPage.Mark> marks(ChildFile file, boolean amend, boolean changeClass) {
        return Arrays.stream(Clarity.values()).map(clarity -> {
            var missing = clarity.missing(file.facts());
            var section = missing.isEmpty() ? null : Section.of(missing.getFirst());
            var url = section == null ? "#" + home(clarity).slug()
                    : (missing.getFirst() == Fact.CLASS ? changeClass : amend) ? sectionUrl(file, missing.getFirst(), section) : "#" + section.slug();
            var words = missing.stream().map(Words::say).collect(Collectors.joining(Words.say("roster.comma")));
            return new ChildPage.Mark(Words.say(clarity), missing.isEmpty(), words, url);
        }).toList();
    }

    private static Section home(Clarity clarity) {
        return switch (clarity) {
            case BASIC -> Section.BASIC;
            case TRAIT, INTEREST -> Section.CHARACTER;
            case HEALTH -> Section.HEALTH;
            case CONTACTS -> Section.GUARDIAN;
        };
    }

    private static String sectionUrl(ChildFile file, Fact fact, Section section) {
        return fact == Fact.CLASS
                ? "/children/" + file.id() + "/class"
                : "/children/" + file.id() + "/sections/" + section.slug() + "#" + fact.key();
    }

    private List<ChildPage.Contact> contacts(ChildFile file, @Nullable Fact seen, Viewer viewer) {
        boolean call = may(Act.CALL, file, viewer);
        var facts = file.facts();
        return Stream.of(
                        contact(file, guardianTitle(file), Fact.GUARDIAN_NAME, null, call, seen, Fact.GUARDIAN_PHONE, Fact.GUARDIAN_PHONE_2),
                        contact(file, Words.say("roster.who.father"), Fact.FATHER_NAME, where(file, Fact.FATHER_AWAY, Fact.FATHER_PLACE, Fact.FATHER_AWAY_SINCE), call, seen, Fact.FATHER_PHONE, Fact.FATHER_PHONE_2),
                        contact(file, Words.say("roster.who.mother"), Fact.MOTHER_NAME, where(file, Fact.MOTHER_AWAY, Fact.MOTHER_PLACE, Fact.MOTHER_AWAY_SINCE), call, seen, Fact.MOTHER_PHONE, Fact.MOTHER_PHONE_2),
                        facts.tells(Fact.PARENT_NAME) ? contact(file, Words.say("roster.who.parent"), Fact.PARENT_NAME, null, call, seen, Fact.PARENT_PHONE, Fact.PARENT_PHONE_2) : null,
                        facts.tells(Fact.SECOND_GUARDIAN_NAME) ? contact(file, Words.say("roster.who.guardian2"), Fact.SECOND_GUARDIAN_NAME, null, call, seen, Fact.SECOND_GUARDIAN_PHONE) : null,
                        facts.tells(Fact.PHONE) ? contact(file, Words.say("roster.who.child"), Fact.NAME, null, call, seen, Fact.PHONE) : null)
                .filter(Objects::nonNull).toList();
    }

    private static String guardianTitle(ChildFile file) {
        return file.facts().<Enum<?>>get(Fact.GUARDIAN_RELATION)
                .map(relation -> Words.say("roster.who.guardian-as", Words.say(relation)))
                .orElseGet(() -> Words.say("roster.who.guardian"));
    }

    private static @Nullable String where(ChildFile file, Fact away, Fact place, Fact since) {
        var facts = file.facts();
        var out = facts.<Boolean>get(away).orElse(null);
        if (out == null) return null;
        if (!out) return Words.say("roster.at-home");
        var where = facts.<String>get(place).orElse("");
        var from = facts.get(since).map(Object::toString).orElse(null);
        return from == null ? Words.say("roster.away", where) : Words.say("roster.away-since", where, from);
    }

    private ChildPage.Contact contact(
            ChildFile file, String who, Fact name, @Nullable String where, boolean call, @Nullable Fact seen, Fact... phones) {
        var lines = Arrays.stream(phones).filter(file.facts()::tells).map(fact -> line(file, fact, call, seen)).toList();
        return new ChildPage.Contact(who, file.facts().<String>get(name).orElse(null), where, lines);
    }

    private static ChildPage.Line line(ChildFile file, Fact fact, boolean call, @Nullable Fact seen) {
        var value = file.facts().get(fact).orElse(null);
        boolean dial = call && value instanceof Phone;
        boolean shown = dial || fact == seen || value == null || !FactWords.isMasked(fact);
        return new ChildPage.Line(
                fact, Words.say(fact),
                value == null ? null : shown ? FactWords.full(value) : FactWords.masked(fact, value),
                dial ? ((Phone) value).digits() : null,
                shown ? null : "/children/" + file.id() + "/looks");
    }

    private static List<ChildPage.Part> parts(ChildFile file, @Nullable Fact seen, boolean amend) {
        var parts = new ArrayList<ChildPage.Part>();
        for (var section : Section.values()) {
            if (!section.appliesTo(file.facts())) continue;
            var lines = section.facts().stream()
                    .filter(fact -> file.facts().tells(fact) || !ChildPage.quiet(file) && Shown.ALWAYS.contains(fact))
                    .map(fact -> line(file, fact, false, seen)).toList();
            parts.add(new ChildPage.Part(
                    section.slug(), Words.say(section), lines,
                    amend ? "/children/" + file.id() + "/sections/" + section.slug() : null));
        }
        return parts;
    }

    /** For those who may see a child in a list and no more. */
    LinePage line(ChildRow row, Viewer viewer) {
        var klass = row.classYear() == null ? Words.say("roster.no-class") : row.classYear().label(orgs.today());
        var above = viewer.scope().mayIn(Act.LIST, row.school());
        return new LinePage(row, klass, Words.say(above ? "roster.line.more" : "roster.line.more.class"),
                row.left() == null && Approvals.mayAsk(viewer));
    }
}
