package org.nuanyang.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a badge looks: a colour and a shape, so that nobody has to tell colours apart. */
public enum Tone {
    PLAIN(null),
    GOOD("check"),
    NEW("plus"),
    CHANGED("pencil"),
    NOTED("info-circle"),
    WAITING("clock"),
    WARN("alert-triangle"),
    BAD("x");

    private final @Nullable String icon;

    Tone(@Nullable String icon) {
        this.icon = icon;
    }

    public @Nullable String icon() {
        return icon;
    }

    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
