package org.nuanyang.care.entry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordRules;
import org.nuanyang.care.record.Told;

/**
 * Which kind asks for which field. The form has all of them, and the style sheet shows those of the chosen kind: so it is one
 * page that needs neither a script nor the server to change its kind, on a hill without a signal either.
 */
public final class EntryFields {
    /** What a teacher notes most; the others are one tap further. */
    private static final List<Matter> USUAL = List.of(Matter.TALK, Matter.CARER_CALL, Matter.HOME_VISIT, Matter.FAMILY_CALL, Matter.LETTER, Matter.DIARY);
    /** What the card asks for first; the rest of the paper form is folded away. */
    private static final Set<Told> FIRST = EnumSet.of(Told.SAID, Told.CONTENT, Told.NOTE, Told.TEXT, Told.MINUTES, Told.THEME, Told.STUDY_STATE,
            Told.BEHAVIOUR_STATE, Told.WHAT, Told.REFERRED_TO, Told.SUBJECT, Told.DIRECTION, Told.FESTIVAL, Told.LESSON_TOPIC);

    private EntryFields() {}

    /** The choices before the text, so that the text and the button are what the thumb ends at. */
    public static List<Told> first() {
        return Arrays.stream(Told.values()).filter(FIRST::contains)
                .sorted(Comparator.comparing((Told told) -> told.form() == Told.Form.TEXT).thenComparing(told -> told.form() == Told.Form.LINE)).toList();
    }

    public static List<Told> further() {
        return Arrays.stream(Told.values()).filter(told -> !FIRST.contains(told)).toList();
    }

    public static String kindsOf(Told told) {
        return css(kind -> Told.askedBy(kind).stream().anyMatch(asked -> asked.told() == told));
    }

    public static List<Matter> alsos() {
        return Arrays.stream(Matter.values()).filter(also -> Arrays.stream(Matter.values()).anyMatch(kind -> kind.mayAlso().contains(also))).toList();
    }

    public static String kindsOfAlso(Matter also) {
        return css(kind -> kind.mayAlso().contains(also));
    }

    public static String withAlso() {
        return css(kind -> !kind.mayAlso().isEmpty());
    }

    /** A talk that did not come about is no talk; a call that nobody answered is told. */
    static boolean asksReached(Matter kind) {
        return RecordRules.mayFail(kind) && kind != Matter.TALK;
    }

    public static String withFailure() {
        return css(EntryFields::asksReached);
    }

    public static String withParties() {
        return css(EntryFields::asksParties);
    }

    public static String withModes() {
        return css(kind -> RecordRules.modes(kind).size() > 1);
    }

    public static String kindsOf(Mode mode) {
        return css(kind -> RecordRules.modes(kind).contains(mode));
    }

    /** A letter and a call are told without topics: they are the family's own. */
    public static String withTopics() {
        return css(kind -> kind != Matter.LETTER && kind != Matter.FAMILY_CALL && kind != Matter.COUNSELLING);
    }

    static boolean asksParties(Matter kind) {
        return RecordRules.namesParties(kind) || kind == Matter.HOME_VISIT || kind == Matter.SEMINAR || kind == Matter.PARENT_MEETING || kind == Matter.SAFETY_NOTICE;
    }

    /** Where one writes freely what was said or done. */
    static Optional<Told> text(Matter kind) {
        return Told.askedBy(kind).stream().filter(asked -> asked.told().form() == Told.Form.TEXT && FIRST.contains(asked.told()))
                .max(Comparator.comparing(Told.Asked::required)).map(Told.Asked::told);
    }

    /** Those that are due and the chosen one; where nothing is preset the usual ones too. The rest stand behind. */
    static List<Matter> before(List<Matter> due, Matter chosen, boolean preset) {
        var first = new LinkedHashSet<Matter>(due);
        first.add(chosen);
        if (!preset) first.addAll(USUAL);
        return List.copyOf(first);
    }

    static List<Matter> behind(List<Matter> before) {
        return Stream.concat(USUAL.stream(), Arrays.stream(Matter.values())).distinct().filter(kind -> !before.contains(kind)).toList();
    }

    private static String css(Predicate<Matter> asks) {
        return "for " + Arrays.stream(Matter.values()).filter(asks).map(kind -> "for-" + kind.name()).collect(Collectors.joining(" "));
    }
}
