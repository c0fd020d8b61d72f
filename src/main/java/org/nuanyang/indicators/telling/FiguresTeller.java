package org.nuanyang.indicators.telling;

import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.indicators.Indicator;

/** Tells of a place's figures in what is written of a class, a school, a township or the county. */
abstract class FiguresTeller implements Teller {
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
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return readings.of(subject, wanted, viewer, this::told);
    }

    /** What is told within one look at the place. */
    abstract Map<String, Datum> told(Reading reading);
}
