package org.nuanyang.roster.importing;

import static org.nuanyang.common.Words.say;

import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;

/** Values as people read them. */
public final class Shown {
    private Shown() {}

    /** In full: for whoever sent the file, and for those who see the file of the child. */
    public static String plain(Object value) {
        return switch (value) {
            case ResidentId id -> id.value();
            case Phone phone -> phone.digits();
            case Relation relation -> relation.word();
            case Sex sex -> say("roster.import.sex." + sex.name());
            case ParentsAway away -> say("roster.import.parents-away." + away.name());
            case Boolean yes -> say(yes ? "roster.import.yes" : "roster.import.no");
            default -> value.toString();
        };
    }
}
