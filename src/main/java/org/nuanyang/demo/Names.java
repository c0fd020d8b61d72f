package org.nuanyang.demo;

import static org.nuanyang.roster.Sex.MALE;

import java.util.Locale;
import org.nuanyang.roster.Sex;

/** Names as they are given in the countryside: by sex and generation. */
final class Names {
    private Names() {}

    static String surname(Dice dice) {
        return dice.of(WordList.of("surnames"));
    }

    /** @param generation the character that brothers and sisters share (辈分), or empty */
    static String ofChild(String surname, String generation, Sex sex, Dice dice) {
        var list = "child." + lower(sex);
        if (!generation.isEmpty() && surname.length() == 1) {
            var second = dice.of(WordList.of(list + ".second"));
            if (!second.equals(generation)) return surname + generation + second;
        }
        if (dice.chance(0.13)) return surname + dice.of(WordList.of(list + ".single"));
        var first = dice.of(WordList.of(list + ".first"));
        var second = dice.of(WordList.of(list + ".second"));
        return surname + first + (first.equals(second) ? "" : second);
    }

    static String ofMinorityChild(String group, Sex sex, Dice dice) {
        return dice.of(WordList.of("minority." + group + "." + lower(sex)));
    }

    static String generation(Sex sex, Dice dice) {
        return dice.of(WordList.of("generation." + lower(sex)));
    }

    static String ofParent(String surname, Sex sex, Dice dice) {
        return surname + dice.of(WordList.of("parent." + lower(sex)));
    }

    static String ofElder(String surname, Sex sex, Dice dice) {
        return surname + dice.of(WordList.of("elder." + lower(sex)));
    }

    static String ofTeacher(Sex sex, Dice dice) {
        return surname(dice) + dice.of(WordList.of("teacher." + lower(sex)));
    }

    static Sex sex(Dice dice, double maleShare) {
        return dice.chance(maleShare) ? MALE : Sex.FEMALE;
    }

    private static String lower(Sex sex) {
        return sex.name().toLowerCase(Locale.ROOT);
    }
}
