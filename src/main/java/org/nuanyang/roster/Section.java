package org.nuanyang.roster;

import static org.nuanyang.roster.Fact.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a child's file, as the page shows them and as each is edited by itself (domain section 3). */
public enum Section {
    BASIC(NAME, FORMER_NAME, SEX, BIRTH, ID, DOCUMENT_KIND, DOCUMENT_NUMBER, ETHNIC_GROUP, STUDENT_NUMBER, BOARDING,
            COMMUTE, ONLY_CHILD, MIGRANT_CHILD),
    HOME(ADDRESS, TOWNSHIP, VILLAGE, VILLAGE_GROUP, PHONE, RURAL_HOUSEHOLD, HOUSEHOLD_ADDRESS),
    CHARACTER(TRAIT, INTEREST, STUDY_LEVEL, THOUGHT, BEHAVIOUR, NOTE),
    HEALTH(Fact.HEALTH, ILLNESS, DISABILITY, DISABILITY_CARD),
    FATHER(of(Subject.FATHER)),
    MOTHER(of(Subject.MOTHER)),
    GUARDIAN(of(Subject.GUARDIAN, Subject.SECOND_GUARDIAN)),
    PARENT(of(Subject.PARENT)),
    CIRCUMSTANCES(ORPHAN, ABANDONED, SINGLE_PARENT_FAMILY, FAMILY_BACKGROUND, ECONOMIC_STATE, AID, DIFFICULTIES, DECLARED, PARENTS_AWAY);

    private final List<Fact> facts;

    Section(Fact... facts) {
        this.facts = List.of(facts);
    }

    public List<Fact> facts() {
        return facts;
    }

    /** How it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> bySlug(String slug) {
        return Arrays.stream(values()).filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** Where a fact is edited; grade and class are changed with the class. */
    public static Section of(Fact fact) {
        return Arrays.stream(values()).filter(section -> section.facts.contains(fact)).findFirst().orElse(BASIC);
    }

    /** A parent of whom nobody said father or mother is shown only where a file told of one. */
    public boolean appliesTo(Facts told) {
        return this != PARENT || facts.stream().anyMatch(told::tells);
    }

    private static Fact[] of(Subject first, Subject... more) {
        var subjects = EnumSet.of(first, more);
        return Arrays.stream(Fact.values()).filter(fact -> subjects.contains(fact.subject())).toArray(Fact[]::new);
    }
}
