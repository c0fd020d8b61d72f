package org.nuanyang.pairing;

import java.util.Arrays;
import java.util.List;

/** Why a pairing ended. */
public enum PairingEnd {
    HANDED_OVER, HELPER_LEFT, CHILD_TRANSFERRED, CHILD_LEFT, PARENT_RETURNED, AGREED, UNSUITABLE, MADE_BY_MISTAKE;

    /** Those that a person gives as a reason; the others follow from what happened. */
    public static List<PairingEnd> given() {
        return Arrays.stream(values()).filter(why -> why != HANDED_OVER && why != CHILD_TRANSFERRED && why != CHILD_LEFT).toList();
    }

    /** The child is still there for somebody to take over. */
    boolean wantsHandOver() {
        return this != CHILD_LEFT && this != PARENT_RETURNED && this != MADE_BY_MISTAKE;
    }
}
