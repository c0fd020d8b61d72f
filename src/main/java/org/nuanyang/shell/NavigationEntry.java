package org.nuanyang.shell;

/** A place of the product that the navigation leads to. Each module contributes its own as beans. */
public interface NavigationEntry {
    /** Key of the label in the module's bundle; keep the Chinese to four characters, it stands in the phone's tab bar. */
    String key();

    /** Name of an icon in {@code static/vendor/icons.svg}. */
    String icon();

    /** Where it leads; the entry is marked as current on this address and below it. */
    String url();

    /** Place in the row, small first: 10 today, 20 roster, 30 imports … 90 administration. */
    int order();

    boolean visibleTo(Person person);
}
