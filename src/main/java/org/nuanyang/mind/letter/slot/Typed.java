package org.nuanyang.mind.letter.slot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.letter.LetterReader;

/**
 * What a child has typed.
 *
 * @param form made with the page, so that sending twice is one letter
 * @param named whether the child wants to say who it is; else name and class are not kept
 * @param to who is to read it; past whom it accuses it goes all the same
 * @param talk whether a child that says who it is wants to talk with them
 */
public record Typed(UUID form, boolean named, String name, String klass, String text, LetterReader to, boolean talk) {
    public static final int LONGEST = 3_000;
    public static final int LONGEST_NAME = 20;

    public Typed {
        name = named ? name.strip() : "";
        klass = named ? klass.strip() : "";
        text = text.strip();
        talk = talk && named;
    }

    public Typed(UUID form, boolean named, String name, String klass, String text) {
        this(form, named, name, klass, text, LetterReader.COUNSELLOR, false);
    }

    Map<String, Refusal> objections() {
        var objections = new LinkedHashMap<String, Refusal>(text(text));
        if (named && name.isEmpty()) objections.put("name", Refusal.of("mind.letter.slot.name-missing"));
        if (name.length() > LONGEST_NAME) objections.put("name", Refusal.of("mind.letter.slot.name-long", LONGEST_NAME));
        if (klass.length() > LONGEST_NAME) objections.put("klass", Refusal.of("mind.letter.slot.class-long", LONGEST_NAME));
        return objections;
    }

    static Map<String, Refusal> text(String text) {
        if (text.isBlank()) return Map.of("text", Refusal.of("mind.letter.slot.text-missing"));
        return text.length() > LONGEST ? Map.of("text", Refusal.of("mind.letter.slot.text-long", text.length(), LONGEST)) : Map.of();
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
