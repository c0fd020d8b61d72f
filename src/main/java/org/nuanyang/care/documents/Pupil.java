package org.nuanyang.care.documents;

import static org.nuanyang.roster.Fact.*;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/** What a form prints of a child. */
record Pupil(String name, String sex, String klass, String guardian, String relation, String address, String parents) {
    /** Left to be written in. */
    static final Pupil NOBODY = new Pupil("", "", "", "", "", "", "");

    static Pupil of(Facts facts, String klass) {
        return new Pupil(text(facts, NAME), facts.<Sex>get(SEX).map(sex -> sex == Sex.MALE ? "男" : "女").orElse(""), klass,
                text(facts, GUARDIAN_NAME), facts.<Relation>get(GUARDIAN_RELATION).map(Relation::word).orElse(""), address(facts),
                String.join("；", parents(facts)));
    }

    private static String address(Facts facts) {
        var address = text(facts, ADDRESS);
        return address.isEmpty() ? text(facts, TOWNSHIP) + text(facts, VILLAGE) + text(facts, VILLAGE_GROUP) : address;
    }

    private static List<String> parents(Facts facts) {
        var both = new ArrayList<String>();
        where("父亲", facts, FATHER_DECEASED, FATHER_AWAY, FATHER_PLACE, FATHER_AWAY_SINCE, both);
        where("母亲", facts, MOTHER_DECEASED, MOTHER_AWAY, MOTHER_PLACE, MOTHER_AWAY_SINCE, both);
        return both;
    }

    /** A parent who has died, or of whom nothing is known, is passed over in silence: the paper lies open before the family. */
    private static void where(String who, Facts facts, Fact deceased, Fact away, Fact place, Fact since, List<String> to) {
        if (facts.<Boolean>get(deceased).orElse(false)) return;
        facts.<Boolean>get(away).ifPresent(out -> to.add(who + (out
                ? "外出" + text(facts, place) + facts.<RoughDate>get(since).map(date -> "（" + date + " 起）").orElse("")
                : "在家")));
    }

    private static String text(Facts facts, Fact fact) {
        return facts.<String>get(fact).orElse("");
    }
}
