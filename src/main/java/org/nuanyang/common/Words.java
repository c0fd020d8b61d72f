package org.nuanyang.common;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The product's words, from {@code messages/<module>_zh.properties} and {@code _en.properties}; the first part of a key
 * is its module ({@code roster.children.title}). The language is the one of the request; outside of a request, Chinese.
 * Sentences are ICU message patterns: {@code {0}}, {@code {0, plural, one {# child} other {# children}}}; an apostrophe
 * stands for itself. A number is printed with its thousands; a year or a code is handed over as text.
 *
 * <p>Templates and Java use it by {@code import static org.nuanyang.common.Words.say}. WordsTest holds both languages
 * to the same keys and every {@code say("…")} to an existing one.
 */
public final class Words {
    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<String, MessageFormat> PATTERNS = new ConcurrentHashMap<>();
    private static final Map<String, Optional<Sentence>> SENTENCES = new ConcurrentHashMap<>();
    private static final Map<Class<?>, String> TYPES = new ConcurrentHashMap<>();

    private Words() {}

    public static String say(String key, Object... args) {
        return sayIn(language(), key, args);
    }

    /** The word of an enum's constant: the key is {@code <module>.<Enum>.<CONSTANT>}, as in {@code roster.Sex.MALE}. */
    public static String say(Enum<?> constant) {
        return say(key(constant));
    }

    /** For what is written in one language whoever asks: official documents are Chinese. */
    public static String sayIn(Locale language, String key, Object... args) {
        var pattern = pattern(language, key);
        if (args.length == 0 && pattern.indexOf('{') < 0) return pattern.replace("''", "'");
        var plain = SENTENCES.computeIfAbsent(pattern, _ -> Optional.ofNullable(Sentence.of(pattern))).map(sentence -> sentence.with(args)).orElse(null);
        if (plain != null) return plain;
        var format = PATTERNS.computeIfAbsent(
                language.getLanguage() + pattern, _ -> new MessageFormat(pattern, language));
        return ((MessageFormat) format.clone()).format(plain(args));
    }

    /** With arguments by name, as in {@code {who} opened {whom}}; one that is not told is an ellipsis. */
    public static String sayNamed(String key, Map<String, ?> args) {
        var format = new MessageFormat(pattern(language(), key), language());
        var told = new HashMap<String, Object>(args);
        for (var name : format.getArgumentNames()) told.putIfAbsent(name, "…");
        return format.format(told, new StringBuffer(), null).toString();
    }

    /** The keys that begin so, in their order. */
    public static List<String> below(String prefix) {
        var module = prefix.substring(0, prefix.indexOf('.'));
        return BUNDLES.computeIfAbsent(module + "_" + language().getLanguage(), Words::load).keySet().stream()
                .filter(key -> key.startsWith(prefix)).sorted().toList();
    }

    public static boolean known(String key) {
        var module = key.substring(0, Math.max(0, key.indexOf('.')));
        return BUNDLES.computeIfAbsent(module + "_" + language().getLanguage(), Words::load).containsKey(key);
    }

    /** ICU would print a date with a time of day; ours stay 2026-03-12. */
    private static Object[] plain(Object[] args) {
        return Arrays.stream(args).map(arg -> arg instanceof TemporalAccessor time ? time.toString() : arg).toArray();
    }

    /** What a sentence that is worded elsewhere says in Chinese, whoever asks: for official documents. */
    public static <T> T inChinese(Supplier<T> sentence) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return sentence.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    public static String sayIn(Locale language, Enum<?> constant) {
        return sayIn(language, key(constant));
    }

    /** 中文 unless the person has switched. */
    public static Locale language() {
        var context = LocaleContextHolder.getLocaleContext();
        var asked = context == null ? null : context.getLocale();
        return asked != null && asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String key(Enum<?> constant) {
        return TYPES.computeIfAbsent(constant.getDeclaringClass(), Words::prefix) + constant.name();
    }

    private static String prefix(Class<?> type) {
        var module = type.getPackageName().replaceFirst("^org\\.nuanyang\\.", "").replaceFirst("\\..*", "");
        return module + "." + type.getSimpleName() + ".";
    }

    private static String pattern(Locale language, String key) {
        var module = key.substring(0, Math.max(0, key.indexOf('.')));
        var bundle = BUNDLES.computeIfAbsent(module + "_" + language.getLanguage(), Words::load);
        var pattern = bundle.get(key);
        if (pattern != null) return pattern;
        LoggerFactory.getLogger(Words.class).error("no words for {} in {}", key, language);
        return key;
    }

    private static Map<String, String> load(String name) {
        try (var in = Words.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (in == null) return Map.of();
            var read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
