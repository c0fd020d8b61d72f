package org.nuanyang.shell;

/** Small arithmetic of addresses for templates. */
public final class Links {
    private Links() {}

    /** The address of a list, filters included, with the number of one of its pages. */
    public static String page(String url, int number) {
        return url + (url.indexOf('?') < 0 ? "?page=" : "&page=") + number;
    }

    /** The address with one parameter more; the value is a word or a number. */
    public static String with(String url, String name, String value) {
        return url + (url.indexOf('?') < 0 ? "?" : "&") + name + "=" + value;
    }
}
