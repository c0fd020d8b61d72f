package org.nuanyang.roster.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.ParentsAway;

/**
 * Which parents a phrase says are away: 父母双方外出, 一方外出, 父亲外出母亲在家.
 *
 * @param father whether it says so of the father; null when it does not say
 */
record AwayText(@Nullable ParentsAway parents, @Nullable Boolean father, @Nullable Boolean mother) {
    private static final String GO = "(?:外出|在外|务工|打工|外地|出门)";
    private static final Pattern BOTH = Pattern.compile("双方|均外|都外|同时外出|双外|均在外|都在外|父母外出|父母亲外出|父母在外|父母务工|双亲外出|全部外出|父母打工|夫妻外出|父母都|两人外出");
    private static final Pattern HOME = Pattern.compile("均在家|都在家|双方在家|未外出|无人外出|没有外出|均未|都未|父母在家|都没有|无外出|没外出|不外出|^在家$|均不外出");
    private static final Pattern ONE = Pattern.compile("一方|单方|单外|其中一人|一人外出");
    private static final Pattern FATHER = Pattern.compile("父亲?" + GO + "|爸爸?" + GO + "|父亲?一方" + GO + "|仅父亲?" + GO);
    private static final Pattern MOTHER = Pattern.compile("母亲?" + GO + "|妈妈?" + GO + "|母亲?一方" + GO + "|仅母亲?" + GO);
    private static final Pattern FATHER_HOME = Pattern.compile("(?:父亲?|爸爸?)在家");
    private static final Pattern MOTHER_HOME = Pattern.compile("(?:母亲?|妈妈?)在家");
    static final AwayText NOTHING = new AwayText(null, null, null);

    static AwayText of(String text) {
        var plain = Plain.narrow(text);
        if (HOME.matcher(plain).find()) return new AwayText(ParentsAway.NONE, false, false);
        boolean father = FATHER.matcher(plain.replace("父母", "")).find();
        boolean mother = MOTHER.matcher(plain.replace("父母", "")).find();
        if (father && mother) return new AwayText(ParentsAway.BOTH, true, true);
        if (father) return new AwayText(ParentsAway.ONE, true, home(plain, MOTHER_HOME));
        if (mother) return new AwayText(ParentsAway.ONE, home(plain, FATHER_HOME), true);
        if (ONE.matcher(plain).find()) return new AwayText(ParentsAway.ONE, null, null);
        if (BOTH.matcher(plain).find()) return new AwayText(ParentsAway.BOTH, true, true);
        return NOTHING;
    }

    private static @Nullable Boolean home(String plain, Pattern says) {
        return says.matcher(plain).find() ? Boolean.FALSE : null;
    }
}
