package org.nuanyang.access;

import com.ibm.icu.text.Transliterator;

/** A Chinese name in Latin letters without marks, by which lists are put in order. */
final class SortName {
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private SortName() {}

    static String of(String name) {
        return PINYIN.transliterate(name);
    }

    /** The same without blanks, as somebody types it into a password. */
    static String typed(String name) {
        return of(name).replaceAll("\\s", "");
    }
}
