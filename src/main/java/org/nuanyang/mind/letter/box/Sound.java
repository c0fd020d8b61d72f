package org.nuanyang.mind.letter.box;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text without anything but letters and digits, and beside it how it is read, so that a word is found also where a part of it was typed as
 * it sounds. A place counts only if something there was typed in letters: other characters of the same sound are another word.
 */
final class Sound {
    /** A shorter reading is looked for in whole runs of letters alone. */
    private static final int LONG_ENOUGH = 5;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator READ = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();

    private final String plain;
    private final String sound;
    /** Where in the sound something was typed in letters. */
    private final BitSet typed = new BitSet();
    /** Where in the sound a character or a run of letters begins; its end is where the next begins. */
    private final BitSet begins = new BitSet();

    private Sound(String plain) {
        this.plain = plain;
        var read = new StringBuilder();
        var run = new boolean[1];
        plain.codePoints().forEach(point -> {
            boolean han = Character.isIdeographic(point);
            if (han || !run[0] || point == '|') begins.set(read.length());
            if (!han && point != '|') typed.set(read.length());
            run[0] = !han && point != '|';
            if (han) read.append(reading(point));
            else read.appendCodePoint(point);
        });
        sound = read.toString();
        begins.set(sound.length());
    }

    static Sound of(String plain) {
        return new Sound(plain);
    }

    /** 自-殺 ！: 自杀. Runs of letters grow together. */
    static String plain(String text) {
        var plain = new StringBuilder();
        SIMPLIFIED.transliterate(NFKC.normalize(text)).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    boolean has(String word) {
        var sought = plain(word);
        if (sought.isEmpty()) return false;
        if (plain.contains(sought)) return true;
        if (typed.isEmpty() || sought.codePoints().noneMatch(Character::isIdeographic)) return false;
        var reading = new StringBuilder();
        sought.codePoints().forEach(point -> reading.append(Character.isIdeographic(point) ? reading(point) : Character.toString(point)));
        return sounds(reading.toString());
    }

    private boolean sounds(String reading) {
        for (int at = sound.indexOf(reading); at >= 0; at = sound.indexOf(reading, at + 1)) {
            int end = at + reading.length();
            int letters = typed.nextSetBit(at);
            if (letters < 0 || letters >= end || !whole(at) || !whole(end)) continue;
            if (reading.length() >= LONG_ENOUGH || begins.get(at) && begins.get(end)) return true;
        }
        return false;
    }

    /** No character is cut in two here; a run of letters may be. */
    private boolean whole(int at) {
        return begins.get(at) || typed.get(at);
    }

    private static String reading(int point) {
        return READINGS.computeIfAbsent(point, each -> {
            synchronized (READ) {
                return READ.transliterate(Character.toString(each)).strip();
            }
        });
    }
}
