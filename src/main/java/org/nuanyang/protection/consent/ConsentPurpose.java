package org.nuanyang.protection.consent;

/** What a child's data is used for. */
public enum ConsentPurpose {
    /** The file and the care that follows from it: a duty of the school by law, of which parents are told. */
    FILE(false),
    /** A photo in the file. */
    PHOTO(true),
    /** Questionnaires about how the child feels. */
    SCREENING(true),
    /** A page on which parents far away read of their child. */
    PARENTS_PAGE(true),
    /** Care by people from outside the school. */
    OUTSIDE_HELPER(true);

    private final boolean needsConsent;

    ConsentPurpose(boolean needsConsent) {
        this.needsConsent = needsConsent;
    }

    /** Off without a consent; otherwise parents are told, and may not refuse. */
    public boolean needsConsent() {
        return needsConsent;
    }
}
