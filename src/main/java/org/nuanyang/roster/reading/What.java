package org.nuanyang.roster.reading;

import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact;

/** What a column tells of somebody; the constants' aliases stand in headings.txt. */
public enum What {
    NAME("name"), FORMER_NAME("formerName"), ID("id"), DOCUMENT_KIND("documentKind"), DOCUMENT_NUMBER("documentNumber"), SEX("sex"), BIRTH("birth"),
    AGE("age"), ETHNIC("ethnicGroup"), STUDENT_NUMBER("studentNumber"), LOCAL_NUMBER("studentNumber"),
    SCHOOL("school"), GRADE("grade"), CLASS("class"), ENTRY("entryYear"), BOARDING("boarding"), COMMUTE("commute"),
    HOUSEHOLD_KIND("ruralHousehold"), HOUSEHOLD_ADDRESS("householdAddress"), ADDRESS("address"),
    TOWNSHIP("township"), VILLAGE("village"), VILLAGE_GROUP("villageGroup"), PHONE("phone"), PHONE_2("phone2"),
    WECHAT("wechat"), HEALTH("health"), ILLNESS("illness"), DISABILITY("disability"),
    DISABILITY_CARD("disabilityCard"), TRAIT("trait"), INTEREST("interest"), STUDY_LEVEL("studyLevel"),
    BEHAVIOUR("behaviour"), THOUGHT("thought"), FAMILY("familyBackground"), DIFFICULTIES("difficulties"), ECONOMIC("economicState"), AID("aid"), ORPHAN("orphan"),
    ABANDONED("abandoned"), SINGLE_PARENT("singleParentFamily"), ONLY_CHILD("onlyChild"), MIGRANT("migrantChild"),
    NOTE("note"), DECLARED("declared"), AWAY_STATE("parentsAway"), TICK_BOTH("parentsAway"), TICK_ONE("parentsAway"),
    AWAY("away"), AWAY_SINCE("awaySince"), PLACE("place"), EMPLOYER("employer"), EMPLOYER_ADDRESS("employerAddress"), EMPLOYER_PHONE("employerPhone"), TRADE("trade"),
    RETURNS("returns"), LAST_HOME("lastHome"), MARITAL("marital"), EDUCATION("education"), CAN_GUARD("canGuard"),
    CANNOT_WHY("cannotWhy"), DECEASED("deceased"), RELATION("relation"), AGREEMENT("agreementSigned"),
    GUARD_KIND("kind"),
    /** 与户主关系: the table lists households, people of all ages. */
    HEAD_RELATION(null),
    IS_GUARDIAN(null),
    /** Name, relation and phone of one or several people in one cell. */
    CONTACTS(null),
    KEY(null), SERIAL(null), PASSWORD(null), UNUSED(null);

    private final @Nullable String attribute;

    What(@Nullable String attribute) {
        this.attribute = attribute;
    }

    private static final @Nullable Fact[][] FACTS = new Fact[values().length][Who.values().length];

    static {
        for (var what : values()) for (var who : Who.values()) FACTS[what.ordinal()][who.ordinal()] = what.find(who);
    }

    /** The fact that this is of that person, or null when none is kept. */
    @Nullable Fact of(Who who) {
        return FACTS[ordinal()][who.ordinal()];
    }

    private @Nullable Fact find(Who who) {
        if (attribute == null || who.prefix == null) return null;
        var own = Fact.byKey(who.prefix + attribute);
        if (own.isPresent()) return own.get();
        if (who == Who.GUARDIAN && this == TRADE) return Fact.GUARDIAN_OCCUPATION;
        if (who == Who.GUARDIAN && this == CAN_GUARD) return Fact.GUARDIAN_CAN_CARE;
        return null;
    }

    /** The what of a fact that a person has picked for a column. */
    static @Nullable What of(Fact fact) {
        for (var what : values()) for (var who : Who.values()) if (what.of(who) == fact) return what;
        return null;
    }

    /** What people leave without a person's word after that person's name. */
    boolean followsAName() {
        return switch (this) {
            case PHONE, PHONE_2, RELATION, AGE, PLACE, EMPLOYER, EMPLOYER_ADDRESS, EMPLOYER_PHONE, TRADE, AWAY, AWAY_SINCE, EDUCATION, MARITAL, RETURNS,
                    LAST_HOME, WECHAT, CAN_GUARD, AGREEMENT, DECEASED, DOCUMENT_KIND -> true;
            default -> false;
        };
    }

    /** What may be the child's or that of the person named before: seen from what the child already has, and the values. */
    boolean mayFollowAName() {
        return switch (this) {
            case ID, BIRTH, SEX, ETHNIC, ADDRESS, HOUSEHOLD_ADDRESS, HEALTH, ILLNESS, DISABILITY -> true;
            default -> false;
        };
    }
}
