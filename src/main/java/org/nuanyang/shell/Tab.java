package org.nuanyang.shell;

import org.jspecify.annotations.Nullable;

/** One of several views of the same thing, each with an address of its own; the count is printed beside the label. */
public record Tab(String label, String url, boolean current, @Nullable Long count) {
    public static Tab of(String label, String url, boolean current) {
        return new Tab(label, url, current, null);
    }
}
