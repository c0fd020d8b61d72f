package org.nuanyang.indicators.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Indicator;

/** Tells of a place's figures in what is written of a class, a school, a township or the county. */
abstract class FiguresTeller implements Teller {
    /** How those one level down are counted: 个班, 所学校. */
    private static final String BELOW = "下级";

    private final String key;
    private final Topic topic;
    private final Readings readings;
    private final Set<Indicator> wanted;

    FiguresTeller(String key, Topic topic, Readings readings, Set<Indicator> wanted) {
        this.key = key;
        this.topic = topic;
        this.readings = readings;
        this.wanted = wanted;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return !voice.own() && (kind == DocumentKind.SUMMARY || kind == DocumentKind.BULLETIN);
    }

    @Override
    public final List<Word> words() {
        var words = new ArrayList<>(names());
        words.add(new Word(BELOW, Word.Type.PHRASE, Words.say("indicators.telling.below")));
        return words;
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return readings.of(subject, wanted, viewer, reading -> {
            var data = new HashMap<>(told(reading));
            if (reading.below() != null) data.put(BELOW, new Datum.Phrase(Words.say("indicators.telling.below." + reading.below())));
            return data;
        });
    }

    /** Every name that {@link #told} gives. */
    abstract List<Word> names();

    /** What is told within one look at the place. */
    abstract Map<String, Datum> told(Reading reading);
}
