package org.nuanyang.mind.letter.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyang.mind.letter.LetterReader;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether a letter says that whoever would read it hurts the child: their name or post and a word of harm in one sentence with no other person
 * between. Of a teacher who is not named a touch is enough, a blow is not: most of what is written of teachers is of others. Rather once too often,
 * since what is taken for one goes to the next reader, not nowhere.
 */
public final class Accusation {
    private static final Map<String, List<String>> WORDS = words();
    private static final int NEAR = 30;
    private static final int CLOSE = 8;
    private static final Set<String> TWO = Set.of("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯");
    /** After one of these, or at the beginning, 老师 is no teacher of a name or a subject. */
    private static final String BEFORE_ANY = "个的是被位们校让把那这有男女叫给跟和到";

    private Accusation() {}

    /** Somebody who would read it. */
    public record Known(LetterReader reader, String name) {}

    /** Of whom it says so: psychology teacher (and whoever stands in), principal. */
    public static boolean of(LetterReader reader, String text, Collection<Known> known) {
        var names = Stream.concat(posts(reader), known.stream().filter(each -> each.reader() == reader).flatMap(each -> calls(reader, each.name()))).distinct().toList();
        return text.lines().flatMap(line -> Stream.of(line.split("[。！？!?；;…~～]"))).map(Sound::plain).anyMatch(sentence -> accuses(sentence, names) || reader == LetterReader.COUNSELLOR && unnamed(sentence));
    }

    private static Stream<String> posts(LetterReader reader) {
        return WORDS.get(reader == LetterReader.COUNSELLOR ? "[counsellor]" : "[principal]").stream();
    }

    private static Stream<String> calls(LetterReader reader, String name) {
        if (name.length() < 2) return Stream.empty();
        var family = name.substring(0, name.length() > 2 && TWO.contains(name.substring(0, 2)) ? 2 : 1);
        return Stream.concat(Stream.of(name, family + "老师"), reader == LetterReader.PRINCIPAL ? Stream.of(family + "校长") : Stream.empty()).map(Sound::plain);
    }

    private static boolean accuses(String sentence, List<String> names) {
        for (var name : names)
            for (int at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
                var before = sentence.substring(0, at);
                var after = sentence.substring(at + name.length()).replaceFirst("^(老师|校长)", "").replaceFirst("^(和|跟|与|还有)[^我]{1,4}?(老师|校长)", "");
                if (does(after, "[touch]") || does(after, "[blow]") || suffered(before, after) || isWho(before)) return true;
            }
        return false;
    }

    /** 老师摸我: whoever reads letters is a teacher too. */
    private static boolean unnamed(String sentence) {
        for (int at = sentence.indexOf("老师"); at >= 0; at = sentence.indexOf("老师", at + 1)) {
            if (at > 0 && BEFORE_ANY.indexOf(sentence.charAt(at - 1)) < 0) continue;
            if (does(sentence.substring(at + 2), "[touch]")) return true;
        }
        return false;
    }

    /** A word of harm follows, and nobody else comes before it. */
    private static boolean does(String after, String harm) {
        int first = first(after, harm);
        return first >= 0 && first <= NEAR && first(after.substring(0, first), "[others]") < 0;
    }

    /** 我被何老师打了. */
    private static boolean suffered(String before, String after) {
        return before.matches(".*[被遭让挨]") && first(after.substring(0, Math.min(CLOSE, after.length())), "[suffered]") >= 0;
    }

    /** 打我的就是何老师. */
    private static boolean isWho(String before) {
        var near = before.substring(Math.max(0, before.length() - 2 * CLOSE));
        return near.matches(".*的(那个)?人?[就也]?是") && (first(near, "[touch]") >= 0 || first(near, "[blow]") >= 0);
    }

    private static int first(String text, String words) {
        return WORDS.get(words).stream().mapToInt(text::indexOf).filter(at -> at >= 0).min().orElse(-1);
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        try {
            String part = "";
            for (var line : new ClassPathResource("mind/letter-accused.txt").getContentAsString(StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
                if (line.startsWith("[")) part = line;
                else if (!line.isEmpty() && !line.startsWith("#")) words.merge(part, List.of(Sound.plain(line)), (all, one) -> Stream.concat(all.stream(), one.stream()).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
