package org.nuanyang.protection.consent;

import org.jspecify.annotations.Nullable;

/** Who answers for the child. */
public enum Giver {
    FATHER, MOTHER, GRANDPARENT, OTHER_GUARDIAN, SELF;

    /** By the kinship that the file tells. */
    public static Giver of(@Nullable String kinship) {
        if (kinship == null) return OTHER_GUARDIAN;
        return switch (kinship) {
            case "FATHER" -> FATHER;
            case "MOTHER" -> MOTHER;
            case "PATERNAL_GRANDFATHER", "PATERNAL_GRANDMOTHER", "MATERNAL_GRANDFATHER", "MATERNAL_GRANDMOTHER" -> GRANDPARENT;
            default -> OTHER_GUARDIAN;
        };
    }
}
