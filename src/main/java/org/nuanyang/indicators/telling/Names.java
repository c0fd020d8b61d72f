package org.nuanyang.indicators.telling;

import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;

/** The names that several tellers promise. */
final class Names {
    private Names() {}

    static Word number(String name, Indicator indicator, Part part) {
        return new Word(name, Word.Type.NUMBER, Words.say("indicators.telling.part." + part, Words.say("indicators.telling.definition", indicator.words(), indicator.definition())));
    }

    static Word share(String name, Indicator indicator) {
        return new Word(name, Word.Type.SHARE, Words.say("indicators.telling.definition", indicator.words(), indicator.definition()));
    }

    static Word few(String name, Measure measure) {
        return new Word(name, Word.Type.PHRASE, Words.say("indicators.telling.few", measure.words(), Initials.FEW));
    }
}
