package org.nuanyang.access;

import static org.nuanyang.access.Act.*;

import java.util.Set;

/**
 * The roles a duty can have and what each may do with the children it reaches (domain section 15). Above the school:
 * figures and masked lists only; opening a file from there needs an approval. A system administrator reaches no child.
 */
public enum Role {
    COUNTY_OFFICER(LIST, SURVEY, SUPERVISE, COUNTERSIGN, CLOSE),
    TOWNSHIP_OFFICER(LIST, SUPERVISE),
    SUPERVISOR(LIST, SUPERVISE),
    PRINCIPAL(LIST, OPEN, CALL, EXPORT, TRANSFER, SURVEY, LOG, KEEP_CALENDAR, DEPUTISE, PAIR, RECORD, CARE, HEED, ASSESS, SUPERVISE,
            APPROVE, SUBMIT, MARK),
    FILE_KEEPER(LIST, OPEN, CALL, AMEND, ENROL, EXPORT, ISSUE_CARDS, TRANSFER, SURVEY, LOG, KEEP_CALENDAR, DEPUTISE,
            PAIR, RECORD, CARE, SUPERVISE, SUBMIT, MARK),
    HOMEROOM(LIST, OPEN, CALL, AMEND, EXPORT, ISSUE_CARDS, RECORD, CARE, HEED, ASSESS, SUBMIT, MARK),
    PSYCHOLOGY(LIST, OPEN, RECORD, CARE, HEED, ASSESS, COUNSEL),
    SUBJECT(LIST, RECORD),
    HELPER(LIST, OPEN, CALL, RECORD, CARE, HEED),
    /** From outside the school, held by a pairing alone: the contacts of the own children and the own diary. */
    OUTSIDE_HELPER(LIST, CALL, RECORD),
    /** Beyond the own duties for a while: a responsible person has agreed that rolls and ledgers are taken out. */
    APPROVED_EXPORT(LIST, EXPORT),
    /** The same for opening files. */
    APPROVED(LIST, OPEN),
    /** One child's file in an emergency, for hours; told to those who answer for the child. */
    EMERGENCY(LIST, OPEN, CALL),
    ADMINISTRATOR();

    private final Set<Act> acts;

    Role(Act... acts) {
        this.acts = Set.of(acts);
    }

    public Set<Act> acts() {
        return acts;
    }

    /** Sees more than a school, or decides who sees what: a password alone is not enough. */
    public boolean needsSecondStep() {
        return switch (this) {
            case COUNTY_OFFICER, TOWNSHIP_OFFICER, SUPERVISOR, ADMINISTRATOR -> true;
            case PRINCIPAL, FILE_KEEPER, HOMEROOM, PSYCHOLOGY, SUBJECT, HELPER, OUTSIDE_HELPER, APPROVED_EXPORT, APPROVED, EMERGENCY -> false;
        };
    }

    /** Held for one child. */
    public boolean helps() {
        return this == HELPER || this == OUTSIDE_HELPER;
    }

    /** A post of the county's or a school's people, or their help for a child; only beside one does an approval reach anybody. */
    public boolean works() {
        return !beyondDuty() && this != ADMINISTRATOR && this != OUTSIDE_HELPER;
    }

    /** Comes from an approval or an emergency and is granted by no administrator. */
    public boolean beyondDuty() {
        return this == APPROVED || this == APPROVED_EXPORT || this == EMERGENCY;
    }

    /** The kinds of organisation at which the role can be granted; none for what follows from a pairing or an approval. */
    public Set<Org.Kind> heldAt() {
        return switch (this) {
            case COUNTY_OFFICER, ADMINISTRATOR -> Set.of(Org.Kind.COUNTY);
            case TOWNSHIP_OFFICER -> Set.of(Org.Kind.TOWNSHIP);
            case SUPERVISOR -> Set.of(Org.Kind.COUNTY, Org.Kind.TOWNSHIP);
            case PRINCIPAL, FILE_KEEPER, PSYCHOLOGY -> Set.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT);
            case HOMEROOM, SUBJECT -> Set.of(Org.Kind.CLASS);
            case HELPER -> Set.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT);
            case OUTSIDE_HELPER, APPROVED, APPROVED_EXPORT, EMERGENCY -> Set.of();
        };
    }
}
