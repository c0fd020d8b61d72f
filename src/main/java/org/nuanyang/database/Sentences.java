package org.nuanyang.database;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What this module says at the console, before there is a page to say it on; in the language of the machine. */
final class Sentences {
    private Sentences() {}

    static String of(String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle("messages.database").getString(key)).format(values);
    }
}
