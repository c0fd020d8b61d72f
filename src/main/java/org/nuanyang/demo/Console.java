package org.nuanyang.demo;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.nuanyang.common.Words;

/** Sentences for whoever has started the program, in Chinese unless the machine speaks English. */
final class Console {
    static final Locale LANGUAGE = Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(System::getenv).filter(Objects::nonNull)
            .filter(value -> !value.isBlank()).findFirst().filter(value -> value.startsWith("en")).isPresent()
            ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;

    private Console() {}

    static void say(String key, Object... args) {
        System.out.println(Words.sayIn(LANGUAGE, key, args));
    }
}
