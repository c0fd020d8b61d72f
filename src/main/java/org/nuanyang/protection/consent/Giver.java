package org.nuanyang.protection.consent;

import org.jspecify.annotations.Nullable;
import org.nuanyang.protection.pupil.Pupil;

/** Who answers for the child. */
public enum Giver {
    FATHER, MOTHER, GRANDPARENT, OTHER_GUARDIAN, SELF;

    /** From this age on a child answers for itself, and nobody in its place (个人信息保护法第三十一条). */
    public static final int SELF_FROM = Pupil.OLD_ENOUGH;

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
