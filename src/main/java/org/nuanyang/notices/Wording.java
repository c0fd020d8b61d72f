package org.nuanyang.notices;

import java.util.Locale;
import org.nuanyang.common.Words;
import org.nuanyang.notices.channel.Note;

/** The only sentences that leave the product: how many things wait, and where. Nothing about whom or what. */
final class Wording {
    private Wording() {}

    static Note toPerson(long waiting, CountySettings settings, Locale language) {
        return note(Words.sayIn(language, "notices.outside.person", waiting), settings, language);
    }

    static Note toGroup(long people, CountySettings settings) {
        return note(Words.sayIn(Locale.SIMPLIFIED_CHINESE, "notices.outside.group", people), settings, Locale.SIMPLIFIED_CHINESE);
    }

    static Note trial(CountySettings settings, Locale language) {
        return note(Words.sayIn(language, "notices.outside.trial"), settings, language);
    }

    private static Note note(String text, CountySettings settings, Locale language) {
        return new Note(
                Words.sayIn(language, "shell.product"), text, settings.siteAddress() == null ? null : settings.siteAddress() + "/messages",
                Words.sayIn(language, "notices.outside.link"), language.getLanguage().equals("en") ? "en" : "zh-CN");
    }
}
