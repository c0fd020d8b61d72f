package org.nuanyang.shell;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of a page, as it stands in an address: written here, each value encoded whole, an ampersand that somebody typed too;
 * and read here, where what cannot be read is as if it were not there.
 */
public final class Address {
    private final UriComponentsBuilder url;
    private final List<String> values = new ArrayList<>();

    private Address(String path) {
        this.url = UriComponentsBuilder.fromPath(path);
    }

    public static Address of(String path) {
        return new Address(path);
    }

    /** Nothing stands there for what is blank. */
    public Address with(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : told(name, value);
    }

    /** Where a blank is an answer too. */
    public Address told(String name, String value) {
        url.queryParam(name, "{v" + values.size() + "}");
        values.add(value);
        return this;
    }

    @Override
    public String toString() {
        return url.encode().buildAndExpand(values.toArray()).toUriString();
    }

    public static <T> @Nullable T id(@Nullable String text, Function<UUID, T> of) {
        try {
            return text == null || text.isBlank() ? null : of.apply(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    public static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    public static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
