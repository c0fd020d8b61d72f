package org.nuanyang.database;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.nuanyang.common.Words;

/** What this module says at the console, before there is a page to say it on: Chinese, unless the machine says English. */
final class Sentences {
    private static final Locale LANGUAGE = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                    .map(System::getenv)
                    .filter(Objects::nonNull)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .filter(value -> value.startsWith("en"))
                    .isPresent()
            ? Locale.ENGLISH
            : Locale.SIMPLIFIED_CHINESE;

    private Sentences() {}

    static String of(String key, Object... values) {
        return Words.sayIn(LANGUAGE, key, values);
    }
}
