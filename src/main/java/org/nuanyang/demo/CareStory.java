package org.nuanyang.demo;

import static org.nuanyang.roster.Fact.*;

import java.util.Set;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.Priority;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;

/** One child through a school year: what it is about, how it begins and where it has got to; in the words of those who care. */
final class CareStory {
    private final Dice dice;
    private final String theme;
    private final String he;
    private final String carer;
    private final String away;
    private final Set<Party> far;
    private int told;

    CareStory(Facts facts, Dice dice) {
        this.dice = dice;
        theme = dice.of(WordList.of("told.themes"));
        he = WordList.raw(facts.<Sex>get(SEX).orElse(Sex.MALE) == Sex.FEMALE ? "told.word.she" : "told.word.he");
        var relation = "told.carer." + facts.<Relation>get(GUARDIAN_RELATION).map(Enum::name).orElse("OTHER");
        carer = WordList.raw(WordList.has(relation) ? relation : "told.carer.OTHER");
        boolean father = facts.<Boolean>get(FATHER_AWAY).orElse(false);
        boolean mother = facts.<Boolean>get(MOTHER_AWAY).orElse(false);
        away = WordList.raw("told.away." + (father && mother ? "BOTH" : father ? "FATHER" : mother ? "MOTHER" : "NONE"));
        far = father && mother ? Set.of(Party.FATHER, Party.MOTHER) : father ? Set.of(Party.FATHER) : mother ? Set.of(Party.MOTHER) : Set.of(Party.GUARDIAN);
    }

    /** What was talked about the next time; {@code way} is how much of the year has gone, 0 to 1. */
    String talk(double way) {
        var stage = told++ == 0 ? "start" : way > 0.65 && dice.chance(0.6) ? "late" : "mid";
        return sentence("told.open") + sentence("told." + theme + "." + stage) + (dice.chance(0.6) ? sentence("told.close") : "");
    }

    String agreed() {
        return sentence("told." + theme + ".agreed");
    }

    String topic() {
        return WordList.raw("told." + theme + ".topic").strip();
    }

    Mood mood(double way) {
        int thrown = dice.below(10);
        if (told <= 1) return thrown < 4 ? Mood.LOW : thrown < 6 ? Mood.ANXIOUS : Mood.CALM;
        return thrown < 5 + 3 * way ? Mood.CHEERFUL : thrown < 9 ? Mood.CALM : Mood.LOW;
    }

    Set<Priority> priorities() {
        return switch (topic()) {
            case "STUDY" -> Set.of(Priority.STUDY);
            case "FAMILY", "DAILY_LIFE" -> Set.of(Priority.LIFE);
            case "INTERESTS" -> Set.of(Priority.ACTIVITIES);
            case "BEHAVIOUR" -> Set.of(Priority.SAFETY);
            default -> Set.of();
        };
    }

    /** Those who are out to work; the guardian where nobody is. */
    Set<Party> far() {
        return far;
    }

    /** A sentence of a list with this child's people in it. */
    String sentence(String list) {
        return said(dice.of(WordList.of(list)));
    }

    /** This child's people put into a sentence. */
    String said(String sentence) {
        return sentence.replace("{he}", he).replace("{carer}", carer).replace("{away}", away);
    }

    Dice dice() {
        return dice;
    }
}
