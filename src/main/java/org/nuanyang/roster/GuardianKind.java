package org.nuanyang.roster;

import static org.nuanyang.roster.Relation.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of guardian by which people sort a list. */
public enum GuardianKind {
    PARENT(EnumSet.of(FATHER, MOTHER, STEPFATHER, STEPMOTHER)),
    GRANDPARENT(EnumSet.of(
            PATERNAL_GRANDFATHER, PATERNAL_GRANDMOTHER, MATERNAL_GRANDFATHER, MATERNAL_GRANDMOTHER,
            GREAT_GRANDFATHER, GREAT_GRANDMOTHER)),
    OTHER_KIN(EnumSet.of(
            ELDER_BROTHER, ELDER_SISTER, FATHERS_ELDER_BROTHER, FATHERS_ELDER_BROTHERS_WIFE, UNCLE, UNCLES_WIFE,
            MOTHERS_BROTHER, MOTHERS_BROTHERS_WIFE, MOTHERS_SISTERS_HUSBAND, MOTHERS_SISTER, FATHERS_SISTERS_HUSBAND,
            FATHERS_SISTER, Relation.OTHER_KIN)),
    NOT_KIN(EnumSet.of(Relation.NOT_KIN)),
    /** No guardian told, or not who they are to the child. */
    UNKNOWN(EnumSet.noneOf(Relation.class));

    private final Set<Relation> relations;

    GuardianKind(Set<Relation> relations) {
        this.relations = relations;
    }

    public Set<Relation> relations() {
        return relations;
    }

    public static GuardianKind of(@Nullable Relation relation) {
        return Arrays.stream(values()).filter(kind -> kind.relations.contains(relation)).findFirst().orElse(UNKNOWN);
    }
}
