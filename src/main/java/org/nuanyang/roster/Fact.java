package org.nuanyang.roster;

import static org.nuanyang.roster.Fact.Kind.*;
import static org.nuanyang.roster.Fact.Subject.*;
import static org.nuanyang.roster.Fact.Tier.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a roster, a form or a person may tell about a child (domain section 3): the one vocabulary that the
 * reading of files, the preview's "old → new", the history, the forms and the exports share. Facts are told, membership
 * is computed from them: none of these says whether a child counts as left behind.
 */
public enum Fact {
    NAME(CHILD, "name", TEXT, INTERNAL),
    FORMER_NAME(CHILD, "formerName", TEXT, INTERNAL),
    ID(CHILD, "id", RESIDENT_ID, SENSITIVE),
    DOCUMENT_KIND(CHILD, "documentKind", TEXT, INTERNAL),
    DOCUMENT_NUMBER(CHILD, "documentNumber", TEXT, SENSITIVE),
    SEX(CHILD, "sex", SEX_CODE, INTERNAL),
    BIRTH(CHILD, "birth", DATE, INTERNAL),
    ETHNIC_GROUP(CHILD, "ethnicGroup", TEXT, INTERNAL),
    STUDENT_NUMBER(CHILD, "studentNumber", TEXT, SENSITIVE),
    SCHOOL(CHILD, "school", TEXT, INTERNAL),
    GRADE(CHILD, "grade", NUMBER, INTERNAL),
    CLASS(CHILD, "class", NUMBER, INTERNAL),
    ENTRY_YEAR(CHILD, "entryYear", NUMBER, INTERNAL),
    BOARDING(CHILD, "boarding", YES_NO, INTERNAL),
    COMMUTE(CHILD, "commute", TEXT, INTERNAL),
    RURAL_HOUSEHOLD(CHILD, "ruralHousehold", YES_NO, INTERNAL),
    HOUSEHOLD_ADDRESS(CHILD, "householdAddress", TEXT, SENSITIVE),
    ADDRESS(CHILD, "address", TEXT, SENSITIVE),
    TOWNSHIP(CHILD, "township", TEXT, INTERNAL),
    VILLAGE(CHILD, "village", TEXT, INTERNAL),
    VILLAGE_GROUP(CHILD, "villageGroup", TEXT, INTERNAL),
    PHONE(CHILD, "phone", PHONE_NUMBER, SENSITIVE),
    HEALTH(CHILD, "health", TEXT, SENSITIVE),
    ILLNESS(CHILD, "illness", TEXT, SENSITIVE),
    DISABILITY(CHILD, "disability", TEXT, SENSITIVE),
    /** 残疾人证号: the ID number and two more digits. */
    DISABILITY_CARD(CHILD, "disabilityCard", TEXT, SENSITIVE),
    TRAIT(CHILD, "trait", TEXT, INTERNAL),
    INTEREST(CHILD, "interest", TEXT, INTERNAL),
    STUDY_LEVEL(CHILD, "studyLevel", TEXT, INTERNAL),
    /** 思想表现, one of the four knowings (四知). */
    THOUGHT(CHILD, "thought", TEXT, INTERNAL),
    BEHAVIOUR(CHILD, "behaviour", TEXT, INTERNAL),
    /** 家庭背景, one of the four knowings. */
    FAMILY_BACKGROUND(CHILD, "familyBackground", TEXT, SENSITIVE),
    DIFFICULTIES(CHILD, "difficulties", TEXT, SENSITIVE),
    ECONOMIC_STATE(CHILD, "economicState", TEXT, SENSITIVE),
    AID(CHILD, "aid", TEXT, SENSITIVE),
    ORPHAN(CHILD, "orphan", YES_NO, SENSITIVE),
    ABANDONED(CHILD, "abandoned", YES_NO, SENSITIVE),
    SINGLE_PARENT_FAMILY(CHILD, "singleParentFamily", YES_NO, SENSITIVE),
    ONLY_CHILD(CHILD, "onlyChild", YES_NO, INTERNAL),
    MIGRANT_CHILD(CHILD, "migrantChild", YES_NO, INTERNAL),
    NOTE(CHILD, "note", TEXT, INTERNAL),
    /** What a file merely declares (是, 双亲留守儿童 …), in its own words; kept as a declaration, never as the truth. */
    DECLARED(CHILD, "declared", TEXT, INTERNAL),
    /** both, one or none, as declared; which parent is away is not told by it. */
    PARENTS_AWAY(CHILD, "parentsAway", PARENTS, INTERNAL),

    FATHER_NAME(FATHER, "name", TEXT, INTERNAL),
    FATHER_ID(FATHER, "id", RESIDENT_ID, SENSITIVE),
    FATHER_BIRTH(FATHER, "birth", DATE, INTERNAL),
    FATHER_PHONE(FATHER, "phone", PHONE_NUMBER, SENSITIVE),
    FATHER_PHONE_2(FATHER, "phone2", PHONE_NUMBER, SENSITIVE),
    FATHER_WECHAT(FATHER, "wechat", TEXT, SENSITIVE),
    FATHER_AWAY(FATHER, "away", YES_NO, INTERNAL),
    FATHER_AWAY_SINCE(FATHER, "awaySince", DATE, INTERNAL),
    FATHER_PLACE(FATHER, "place", TEXT, SENSITIVE),
    FATHER_EMPLOYER(FATHER, "employer", TEXT, SENSITIVE),
    FATHER_EMPLOYER_ADDRESS(FATHER, "employerAddress", TEXT, SENSITIVE),
    FATHER_EMPLOYER_PHONE(FATHER, "employerPhone", PHONE_NUMBER, SENSITIVE),
    FATHER_TRADE(FATHER, "trade", TEXT, INTERNAL),
    FATHER_RETURNS(FATHER, "returns", TEXT, INTERNAL),
    FATHER_LAST_HOME(FATHER, "lastHome", DATE, INTERNAL),
    FATHER_MARITAL(FATHER, "marital", TEXT, SENSITIVE),
    FATHER_HEALTH(FATHER, "health", TEXT, SENSITIVE),
    FATHER_EDUCATION(FATHER, "education", TEXT, INTERNAL),
    FATHER_CAN_GUARD(FATHER, "canGuard", YES_NO, SENSITIVE),
    FATHER_CANNOT_WHY(FATHER, "cannotWhy", TEXT, SENSITIVE),
    FATHER_DECEASED(FATHER, "deceased", YES_NO, SENSITIVE),

    MOTHER_NAME(MOTHER, "name", TEXT, INTERNAL),
    MOTHER_ID(MOTHER, "id", RESIDENT_ID, SENSITIVE),
    MOTHER_BIRTH(MOTHER, "birth", DATE, INTERNAL),
    MOTHER_PHONE(MOTHER, "phone", PHONE_NUMBER, SENSITIVE),
    MOTHER_PHONE_2(MOTHER, "phone2", PHONE_NUMBER, SENSITIVE),
    MOTHER_WECHAT(MOTHER, "wechat", TEXT, SENSITIVE),
    MOTHER_AWAY(MOTHER, "away", YES_NO, INTERNAL),
    MOTHER_AWAY_SINCE(MOTHER, "awaySince", DATE, INTERNAL),
    MOTHER_PLACE(MOTHER, "place", TEXT, SENSITIVE),
    MOTHER_EMPLOYER(MOTHER, "employer", TEXT, SENSITIVE),
    MOTHER_EMPLOYER_ADDRESS(MOTHER, "employerAddress", TEXT, SENSITIVE),
    MOTHER_EMPLOYER_PHONE(MOTHER, "employerPhone", PHONE_NUMBER, SENSITIVE),
    MOTHER_TRADE(MOTHER, "trade", TEXT, INTERNAL),
    MOTHER_RETURNS(MOTHER, "returns", TEXT, INTERNAL),
    MOTHER_LAST_HOME(MOTHER, "lastHome", DATE, INTERNAL),
    MOTHER_MARITAL(MOTHER, "marital", TEXT, SENSITIVE),
    MOTHER_HEALTH(MOTHER, "health", TEXT, SENSITIVE),
    MOTHER_EDUCATION(MOTHER, "education", TEXT, INTERNAL),
    MOTHER_CAN_GUARD(MOTHER, "canGuard", YES_NO, SENSITIVE),
    MOTHER_CANNOT_WHY(MOTHER, "cannotWhy", TEXT, SENSITIVE),
    MOTHER_DECEASED(MOTHER, "deceased", YES_NO, SENSITIVE),

    /** A parent of whom the source does not say father or mother (家长). */
    PARENT_NAME(PARENT, "name", TEXT, INTERNAL),
    PARENT_PHONE(PARENT, "phone", PHONE_NUMBER, SENSITIVE),
    PARENT_PHONE_2(PARENT, "phone2", PHONE_NUMBER, SENSITIVE),
    PARENT_AWAY_SINCE(PARENT, "awaySince", DATE, INTERNAL),
    PARENT_PLACE(PARENT, "place", TEXT, SENSITIVE),
    PARENT_EMPLOYER(PARENT, "employer", TEXT, SENSITIVE),
    PARENT_TRADE(PARENT, "trade", TEXT, INTERNAL),

    GUARDIAN_NAME(GUARDIAN, "name", TEXT, INTERNAL),
    GUARDIAN_RELATION(GUARDIAN, "relation", RELATION, INTERNAL),
    GUARDIAN_ID(GUARDIAN, "id", RESIDENT_ID, SENSITIVE),
    GUARDIAN_BIRTH(GUARDIAN, "birth", DATE, INTERNAL),
    /** As told on the day of the source; a birth date is better. */
    GUARDIAN_AGE(GUARDIAN, "age", NUMBER, INTERNAL),
    /** 监护类型 in the source's own words, such as 隔代监护. */
    GUARDIAN_KIND(GUARDIAN, "kind", TEXT, INTERNAL),
    GUARDIAN_PHONE(GUARDIAN, "phone", PHONE_NUMBER, SENSITIVE),
    GUARDIAN_PHONE_2(GUARDIAN, "phone2", PHONE_NUMBER, SENSITIVE),
    GUARDIAN_ADDRESS(GUARDIAN, "address", TEXT, SENSITIVE),
    GUARDIAN_OCCUPATION(GUARDIAN, "occupation", TEXT, INTERNAL),
    GUARDIAN_HEALTH(GUARDIAN, "health", TEXT, SENSITIVE),
    GUARDIAN_EDUCATION(GUARDIAN, "education", TEXT, INTERNAL),
    GUARDIAN_AGREEMENT_SIGNED(GUARDIAN, "agreementSigned", DATE, INTERNAL),
    GUARDIAN_CAN_CARE(GUARDIAN, "canCare", YES_NO, SENSITIVE),

    SECOND_GUARDIAN_NAME(SECOND_GUARDIAN, "name", TEXT, INTERNAL),
    SECOND_GUARDIAN_RELATION(SECOND_GUARDIAN, "relation", RELATION, INTERNAL),
    SECOND_GUARDIAN_PHONE(SECOND_GUARDIAN, "phone", PHONE_NUMBER, SENSITIVE);

    /** Whose fact it is; the prefix of its key. */
    public enum Subject {
        CHILD(""), FATHER("father."), MOTHER("mother."), PARENT("parent."), GUARDIAN("guardian."),
        SECOND_GUARDIAN("guardian2.");

        private final String prefix;

        Subject(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * What kind of value: TEXT a String, RESIDENT_ID a {@link ResidentId}, PHONE_NUMBER a {@link Phone}, DATE a
     * {@link RoughDate}, NUMBER an Integer, YES_NO a Boolean, SEX_CODE a {@link Sex}, RELATION a {@link Relation},
     * PARENTS a {@link ParentsAway}.
     */
    public enum Kind { TEXT, RESIDENT_ID, PHONE_NUMBER, DATE, NUMBER, YES_NO, SEX_CODE, RELATION, PARENTS }

    /** How widely it may travel: decides masking, logging, export (domain section 15). */
    public enum Tier { PUBLIC, INTERNAL, SENSITIVE }

    private static final Map<String, Fact> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::key, Function.identity()));
    private static final Map<Subject, List<Fact>> BY_SUBJECT =
            Arrays.stream(values()).collect(Collectors.groupingBy(Fact::subject));

    private final Subject subject;
    private final String attribute;
    private final String key;
    private final Kind kind;
    private final Tier tier;

    Fact(Subject subject, String attribute, Kind kind, Tier tier) {
        this.subject = subject;
        this.attribute = attribute;
        this.key = subject.prefix + attribute;
        this.kind = kind;
        this.tier = tier;
    }

    public static Optional<Fact> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public static List<Fact> of(Subject subject) {
        return BY_SUBJECT.get(subject);
    }

    public Subject subject() {
        return subject;
    }

    /** The key without its subject: {@code phone}. */
    public String attribute() {
        return attribute;
    }

    /** The name it travels under in JSON and in messages, such as {@code father.phone}. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public Tier tier() {
        return tier;
    }
}
