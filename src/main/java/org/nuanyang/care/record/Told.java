package org.nuanyang.care.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;

/** What the paper forms have besides what all have; which form asks for what is {@link #askedBy}. */
public enum Told {
    SAID(Form.TEXT), AGREED(Form.TEXT), CONTENT(Form.TEXT), NOTE(Form.TEXT), TEXT(Form.TEXT), MINUTES(Form.TEXT),
    GUARDIAN_HEALTH(Form.LINE), HOME_SITUATION(Form.TEXT), WHEREABOUTS(Form.LINE), SUGGESTIONS(Form.TEXT), OPINION(Form.TEXT),
    THEME(Form.LINE), HOST(Form.LINE), PRESENT(Form.LINE), STUDY_STATE(Form.TEXT), BEHAVIOUR_STATE(Form.TEXT),
    WHAT(Form.TEXT), GIVER(Form.LINE), REFERRED_TO(Form.LINE), SUBJECT(Form.LINE),
    DIRECTION(Direction.class), FESTIVAL(Festival.class), LESSON_TOPIC(LessonTopic.class);

    public enum Form { LINE, TEXT, CHOICE }

    private final Form form;
    private final @Nullable Class<? extends Enum<?>> choices;

    Told(Form form) {
        this.form = form;
        this.choices = null;
    }

    Told(Class<? extends Enum<?>> choices) {
        this.form = Form.CHOICE;
        this.choices = choices;
    }

    /** @param required where somebody was reached */
    public record Asked(Told told, boolean required) {}

    /** What the form of this matter asks for, in its order. */
    public static List<Asked> askedBy(Matter matter) {
        return switch (matter) {
            case SPEAK -> List.of(may(SAID));
            case TALK -> List.of(must(SAID), may(AGREED));
            case CARER_CALL -> List.of(must(CONTENT));
            case FAMILY_CALL -> List.of(may(NOTE));
            case LETTER -> List.of(must(DIRECTION));
            case HOME_VISIT -> List.of(may(GUARDIAN_HEALTH), may(HOME_SITUATION), may(WHEREABOUTS), must(CONTENT), may(SUGGESTIONS), may(OPINION));
            case SEMINAR -> List.of(must(THEME), may(HOST), may(PRESENT), must(MINUTES));
            case TERM_REPORT -> List.of(must(STUDY_STATE), must(BEHAVIOUR_STATE));
            case FESTIVAL -> List.of(must(FESTIVAL), must(WHAT));
            case BIRTHDAY, LIFE_CARE -> List.of(must(WHAT));
            case GIFT -> List.of(must(WHAT), may(GIVER));
            case COUNSELLING -> List.of(must(REFERRED_TO));
            case TUTORING -> List.of(must(SUBJECT), may(CONTENT));
            case DIARY -> List.of(must(TEXT));
            case SAFETY_NOTICE -> List.of(must(LESSON_TOPIC), may(CONTENT));
            case STUDY_GROUP, CLASS_MEETING -> List.of(must(THEME), may(CONTENT));
            case LESSON -> List.of(must(LESSON_TOPIC), may(THEME), may(CONTENT));
            case PARENT_MEETING -> List.of(must(THEME), may(HOST), may(PRESENT), may(CONTENT));
        };
    }

    /** Its name in forms and JSON: {@code guardianHealth}. */
    public String key() {
        var name = new StringBuilder();
        for (var part : name().split("_")) name.append(name.isEmpty() ? part.toLowerCase(Locale.ROOT) : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
        return name.toString();
    }

    public static Optional<Told> of(String key) {
        return Arrays.stream(values()).filter(told -> told.key().equals(key)).findFirst();
    }

    public Form form() {
        return form;
    }

    public int longest() {
        return switch (form) {
            case LINE -> 100;
            case TEXT -> 4_000;
            case CHOICE -> 40;
        };
    }

    /** The choices of a CHOICE in words; empty for what is written freely. */
    public List<Option> options() {
        return choices == null ? List.of() : Arrays.stream(choices.getEnumConstants()).map(one -> new Option(one.name(), Words.say(one))).toList();
    }

    private static Asked must(Told told) {
        return new Asked(told, true);
    }

    private static Asked may(Told told) {
        return new Asked(told, false);
    }
}
