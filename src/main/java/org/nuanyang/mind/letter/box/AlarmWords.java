package org.nuanyang.mind.letter.box;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.mind.letter.Alarm;

/**
 * The county's words. A word is found through blanks, punctuation and traditional characters, and where some or all of it is typed as it
 * sounds: 自 杀, 自sha, zi sha. What only looks like one (笑死我了) is taken out first.
 */
public record AlarmWords(List<String> danger, List<String> worry, List<String> harmless) {
    public AlarmWords {
        danger = List.copyOf(danger);
        worry = List.copyOf(worry);
        harmless = List.copyOf(harmless);
    }

    /** @param words those of the list that were found, as the list has them */
    public record Found(Alarm alarm, List<String> words) {
        public static final Found NOTHING = new Found(Alarm.NONE, List.of());
    }

    public Found in(String text) {
        var plain = Sound.plain(text);
        for (var each : harmless) plain = plain.replace(Sound.plain(each), "|");
        var heard = Sound.of(plain);
        var grave = danger.stream().filter(heard::has).toList();
        var light = worry.stream().filter(heard::has).toList();
        if (grave.isEmpty() && light.isEmpty()) return Found.NOTHING;
        return new Found(grave.isEmpty() ? Alarm.WORRY : Alarm.DANGER, Stream.concat(grave.stream(), light.stream()).distinct().toList());
    }
}
