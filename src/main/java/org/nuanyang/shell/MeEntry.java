package org.nuanyang.shell;

/** A line in the menu of whoever is signed in, beside account and sign-out. Modules contribute their own as beans; asked on every page: one indexed query, please. */
public interface MeEntry {
    Line of(Person person);

    /** @param count what waits there, printed beside the label and, when it is not none, at the person's name */
    record Line(String label, String icon, String url, long count) {}
}
