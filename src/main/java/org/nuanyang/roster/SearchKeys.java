package org.nuanyang.roster;

import static org.nuanyang.roster.Fact.*;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanyang.database.Vault;

/**
 * The words by which a child is found: characters, pairs of characters and the whole of the name; its pinyin from any
 * syllable on, as far as it is typed; runs of initials; and phones, whole and by their last four digits, as blind
 * indexes only. A search asks that all words of the query be among them.
 */
public final class SearchKeys {
    private static final List<Fact> PHONES = List.of(
            PHONE, FATHER_PHONE, FATHER_PHONE_2, MOTHER_PHONE, MOTHER_PHONE_2, PARENT_PHONE, GUARDIAN_PHONE,
            GUARDIAN_PHONE_2, SECOND_GUARDIAN_PHONE);
    private static final int TAIL = 4;

    private SearchKeys() {}

    public static Set<String> of(Facts facts, Vault vault) {
        var keys = new LinkedHashSet<String>(64);
        facts.<String>get(NAME).ifPresent(name -> ofName(name, keys));
        facts.<String>get(FORMER_NAME).ifPresent(name -> ofName(name, keys));
        var digits = new LinkedHashSet<String>();
        for (var fact : PHONES) facts.<Phone>get(fact).ifPresent(phone -> {
            digits.add(phone.digits());
            digits.add(phone.tail());
        });
        for (var number : digits) keys.add(ofNumber(number, vault));
        return keys;
    }

    /** What a query asks for; digits are told by their last four until the number is whole. */
    public static Set<String> wanted(String query, Vault vault) {
        var wanted = new LinkedHashSet<String>();
        for (var word : query.toLowerCase(Locale.ROOT).strip().split("[\\s·•.,，、]+")) {
            for (var run : word.split("(?<=\\p{IsHan})(?=\\P{IsHan})|(?<=\\P{IsHan})(?=\\p{IsHan})")) {
                if (run.matches("[\\d-]{4,}")) wanted.add(ofNumber(asked(run.replace("-", "")), vault));
                else if (Character.isIdeographic(run.codePointAt(0))) wanted.addAll(ofPart(run));
                else if (!run.isEmpty()) wanted.add(run.replace("ü", "v").replace("'", ""));
            }
        }
        return wanted;
    }

    private static String asked(String digits) {
        return Phone.wellFormed(digits) ? digits : digits.substring(Math.max(0, digits.length() - TAIL));
    }

    private static String ofNumber(String digits, Vault vault) {
        return "#" + HexFormat.of().formatHex(vault.blindIndex("roster.search.phone", digits), 0, 6);
    }

    private static List<String> ofPart(String part) {
        var characters = Pinyin.characters(part);
        return characters.size() == 1 ? characters : pairs(characters);
    }

    private static List<String> pairs(List<String> characters) {
        return IntStream.range(1, characters.size())
                .mapToObj(i -> characters.get(i - 1) + characters.get(i))
                .toList();
    }

    private static void ofName(String name, Set<String> keys) {
        var characters = Pinyin.characters(name);
        keys.addAll(characters);
        keys.addAll(pairs(characters));
        keys.add(String.join("", characters));
        for (var reading : Pinyin.readings(name)) {
            for (int from = 0; from < reading.size(); from++) {
                prefixes(String.join("", reading.subList(from, reading.size())), keys);
                prefixes(initials(reading.subList(from, reading.size())), keys);
            }
        }
    }

    private static void prefixes(String word, Set<String> keys) {
        for (int end = 1; end <= word.length(); end++) keys.add(word.substring(0, end));
    }

    private static String initials(List<String> reading) {
        var initials = new StringBuilder();
        for (var syllable : reading) if (!syllable.isEmpty()) initials.append(syllable.charAt(0));
        return initials.toString();
    }
}
