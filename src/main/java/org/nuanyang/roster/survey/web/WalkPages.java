package org.nuanyang.roster.survey.web;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.survey.GivenAnswer;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.SurveyAnswer;
import org.nuanyang.roster.survey.SurveyLine;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Walks;
import org.nuanyang.roster.web.FactField;
import org.nuanyang.roster.web.SectionPage.Conflict;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Lays out a step of the walk. Each child shown is logged as an opened file. */
@Component
class WalkPages {
    static final List<Fact> ASKED = List.of(
            FATHER_AWAY, FATHER_AWAY_SINCE, FATHER_PLACE, MOTHER_AWAY, MOTHER_AWAY_SINCE, MOTHER_PLACE,
            GUARDIAN_NAME, GUARDIAN_RELATION, GUARDIAN_PHONE, SINGLE_PARENT_FAMILY, ORPHAN, ABANDONED);

    private final Surveys surveys;
    private final Walks walks;
    private final Roster roster;
    private final Orgs orgs;
    private final AccountNames people;

    WalkPages(Surveys surveys, Walks walks, Roster roster, Orgs orgs, AccountNames people) {
        this.surveys = surveys;
        this.walks = walks;
        this.roster = roster;
        this.orgs = orgs;
        this.people = people;
    }

    /** The class in this round, and who in it is shown. */
    record Walk(SurveyRound round, OrgId place, List<SurveyLine> names) {
        boolean has(ChildId child) {
            return names.stream().anyMatch(name -> name.child().equals(child));
        }
    }

    Walk walk(RoundId id, OrgId place, Viewer viewer) {
        var round = surveys.round(id, viewer);
        return new Walk(round, place, walks.names(round, place, viewer));
    }

    WalkPage next(Walk walk, @Nullable ChildId after, WalkPage.@Nullable Said said, Viewer viewer) {
        var next = WalkPage.next(walk.names(), after);
        return page(walk, next == null ? null : roster.open(next, viewer), null, said, viewer);
    }

    WalkPage page(Walk walk, @Nullable ChildFile file, WalkPage.@Nullable Form form, WalkPage.@Nullable Said said, Viewer viewer) {
        var open = walk.round().open();
        var child = file == null || !open ? null : child(file, walk.names(), viewer);
        return new WalkPage(
                walk.round(), walk.place(), label(walk.place()), walk.names(), child, child == null ? null : form,
                open ? walks.last(walk.round(), walk.place(), viewer).map(last -> last(last, walk.names())).orElse(null) : null,
                open ? said : WalkPage.Said.warning("roster.survey.walk.closed"), enrolUrl(walk, viewer));
    }

    WalkPage.Form form(SurveyAnswer answer, Facts stored, List<FactField> fields, Problems problems, List<Conflict> conflicts) {
        var groups = new ArrayList<WalkPage.Group>();
        groups.add(group(parent("roster.who.father", stored, FATHER_NAME), fields, Fact.Subject.FATHER));
        groups.add(group(parent("roster.who.mother", stored, MOTHER_NAME), fields, Fact.Subject.MOTHER));
        groups.add(group(Words.say("roster.who.guardian"), fields, Fact.Subject.GUARDIAN));
        groups.add(group(Words.say("roster.survey.form.others"), fields, Fact.Subject.CHILD));
        return new WalkPage.Form(answer, groups, problems, conflicts);
    }

    /** Whoever no longer counts mostly has a parent back at home. */
    static List<FactField> prefilled(SurveyAnswer answer, List<FactField> fields) {
        if (answer != SurveyAnswer.NO_LONGER) return fields;
        return fields.stream()
                .map(field -> field.fact() == FATHER_AWAY || field.fact() == MOTHER_AWAY
                        ? new FactField(field.fact(), "true".equals(field.value()) ? "false" : field.value()) : field)
                .toList();
    }

    private static WalkPage.Group group(String title, List<FactField> fields, Fact.Subject subject) {
        return new WalkPage.Group(
                title, fields.stream().filter(field -> field.fact().subject() == subject).map(WalkField::new).toList(), subject == Fact.Subject.CHILD);
    }

    private static String parent(String who, Facts facts, Fact name) {
        return facts.<String>get(name).map(called -> Words.say("roster.named", called, Words.say(who))).orElseGet(() -> Words.say(who));
    }

    private WalkPage.Child child(ChildFile file, List<SurveyLine> names, Viewer viewer) {
        var facts = file.facts();
        var who = Stream.of(facts.get(SEX), facts.get(BIRTH)).flatMap(value -> value.stream()).map(FactWords::full)
                .collect(Collectors.joining(" · "));
        return new WalkPage.Child(file, who, known(facts), names.stream()
                .filter(name -> name.child().equals(file.id()) && name.answer() != null)
                .map(name -> answered(name, viewer)).findFirst().orElse(null));
    }

    private String answered(SurveyLine name, Viewer viewer) {
        return Words.say("roster.survey.walk.answered", nameOf(Objects.requireNonNull(name.answeredBy()), viewer), Words.say(name.answer()));
    }

    String nameOf(AccountId account, Viewer viewer) {
        return people.of(viewer.county(), List.of(account)).getOrDefault(account, Words.say("roster.survey.somebody"));
    }

    /** What is known in a line each: 父亲 外出 广东省东莞市（2025-02-18 起）. */
    static List<String> known(Facts facts) {
        var lines = new ArrayList<String>();
        lines.add(whereabouts("roster.who.father", facts, FATHER_DECEASED, FATHER_AWAY, FATHER_PLACE, FATHER_AWAY_SINCE));
        lines.add(whereabouts("roster.who.mother", facts, MOTHER_DECEASED, MOTHER_AWAY, MOTHER_PLACE, MOTHER_AWAY_SINCE));
        if (facts.tells(PARENT_PLACE) || facts.tells(PARENT_AWAY_SINCE)) {
            lines.add(Words.say("roster.survey.known", Words.say("roster.who.parent"), away(facts, PARENT_PLACE, PARENT_AWAY_SINCE)));
        }
        var guardian = facts.<String>get(GUARDIAN_NAME).orElse(null);
        var relation = facts.get(GUARDIAN_RELATION).map(FactWords::full).orElse(null);
        lines.add(Words.say("roster.survey.known", Words.say("roster.who.guardian"),
                guardian == null ? Objects.requireNonNullElse(relation, Words.say("roster.survey.not-told"))
                        : relation == null ? guardian : Words.say("roster.named", guardian, relation)));
        return lines;
    }

    private static String whereabouts(String who, Facts facts, Fact deceased, Fact away, Fact place, Fact since) {
        var state = facts.<Boolean>get(deceased).orElse(false) ? Words.say("roster.survey.deceased")
                : facts.<Boolean>get(away).map(out -> out ? away(facts, place, since) : Words.say("roster.at-home"))
                        .orElseGet(() -> Words.say("roster.survey.not-told"));
        return Words.say("roster.survey.known", Words.say(who), state);
    }

    private static String away(Facts facts, Fact place, Fact since) {
        var where = facts.<String>get(place).orElse("");
        return facts.get(since).map(from -> Words.say("roster.away-since", where, from.toString()))
                .orElseGet(() -> Words.say("roster.survey.away-undated", where));
    }

    private static WalkPage.Last last(GivenAnswer last, List<SurveyLine> names) {
        var name = names.stream().filter(line -> line.child().equals(last.child())).map(SurveyLine::name).findFirst().orElse("");
        return new WalkPage.Last(last.child(), Words.say("roster.survey.walk.last", Objects.requireNonNullElse(name, ""), Words.say(last.answer())));
    }

    private String label(OrgId place) {
        return orgs.find(place)
                .map(org -> org.kind() == Org.Kind.CLASS ? org.label(today()) : Words.say("roster.survey.no-class-of", org.name()))
                .orElse("");
    }

    private @Nullable String enrolUrl(Walk walk, Viewer viewer) {
        return viewer.scope().mayIn(Act.ENROL, walk.place()) ? "/children/new" : null;
    }

    LocalDate today() {
        return orgs.today();
    }
}
