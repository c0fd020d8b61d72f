package org.nuanyang.protection.retention;

import org.jspecify.annotations.Nullable;

/** Contributed by a module that forgets something by itself after days or months: how long it is kept, for the page that lists it all. */
public interface RetentionTimer {
    int order();

    Line of(int county);

    /**
     * @param what is kept, and {@code howLong}, both worded
     * @param url where it can be changed; null when it is fixed
     */
    record Line(String what, String howLong, @Nullable String url) {}
}
