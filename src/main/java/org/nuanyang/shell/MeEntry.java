package org.nuanyang.shell;

import org.jspecify.annotations.Nullable;

/** A line in the menu of whoever is signed in, beside account and sign-out. Modules contribute their own as beans, null for whom it is not; asked on every page: one indexed query, please. */
public interface MeEntry {
    @Nullable Line of(Person person);

    /** @param count what waits there, printed beside the label and, when it is not none, at the person's name */
    record Line(String label, String icon, String url, long count) {}
}
