package org.nuanyang.roster;

import static org.nuanyang.roster.Fact.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 五清晰 (domain section 3): each is complete or says which facts are missing. */
public enum Clarity {
    BASIC {
        @Override
        public List<Fact> missing(Facts facts) {
            var missing = untold(facts, NAME, SEX, BIRTH, ETHNIC_GROUP, CLASS);
            if (!anyTold(facts, ID, DOCUMENT_NUMBER)) missing.add(ID);
            if (!anyTold(facts, ADDRESS, HOUSEHOLD_ADDRESS, VILLAGE)) missing.add(ADDRESS);
            return missing;
        }
    },
    TRAIT {
        @Override
        public List<Fact> missing(Facts facts) {
            return untold(facts, Fact.TRAIT);
        }
    },
    INTEREST {
        @Override
        public List<Fact> missing(Facts facts) {
            return untold(facts, Fact.INTEREST);
        }
    },
    HEALTH {
        @Override
        public List<Fact> missing(Facts facts) {
            return untold(facts, Fact.HEALTH);
        }
    },
    /** The guardian's and the parents'; nothing is asked of a parent who has died, or of an orphan's. */
    CONTACTS {
        @Override
        public List<Fact> missing(Facts facts) {
            var missing = untold(facts, GUARDIAN_NAME, GUARDIAN_RELATION, GUARDIAN_PHONE);
            if (yes(facts, ORPHAN)) return missing;
            var father = yes(facts, FATHER_DECEASED) ? List.<Fact>of() : untold(facts, FATHER_NAME, FATHER_PHONE);
            var mother = yes(facts, MOTHER_DECEASED) ? List.<Fact>of() : untold(facts, MOTHER_NAME, MOTHER_PHONE);
            var oneIsEnough = yes(facts, SINGLE_PARENT_FAMILY) && (father.isEmpty() || mother.isEmpty());
            if (!oneIsEnough) {
                missing.addAll(father);
                missing.addAll(mother);
            }
            return missing;
        }
    };

    /** What is still to be told; empty when it is complete. */
    public abstract List<Fact> missing(Facts facts);

    public boolean complete(Facts facts) {
        return missing(facts).isEmpty();
    }

    public static Set<Clarity> incomplete(Facts facts) {
        var incomplete = EnumSet.noneOf(Clarity.class);
        for (var clarity : values()) if (!clarity.complete(facts)) incomplete.add(clarity);
        return incomplete;
    }

    private static List<Fact> untold(Facts facts, Fact... wanted) {
        var untold = new ArrayList<Fact>();
        for (var fact : wanted) if (!facts.tells(fact)) untold.add(fact);
        return untold;
    }

    private static boolean anyTold(Facts facts, Fact... wanted) {
        for (var fact : wanted) if (facts.tells(fact)) return true;
        return false;
    }

    private static boolean yes(Facts facts, Fact fact) {
        return facts.<Boolean>get(fact).orElse(false);
    }
}
