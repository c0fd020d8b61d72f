package org.nuanyang.care.telling;

import java.util.Map;
import java.util.Objects;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of the records of a place, in Chinese as official documents are. */
abstract class CareTeller implements Teller {
    private final String key;
    private final Topic topic;
    private final ToldPlaces places;
    private final TransactionTemplate reading;

    CareTeller(String key, Topic topic, ToldPlaces places, PlatformTransactionManager transactions) {
        this.key = key;
        this.topic = topic;
        this.places = places;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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
        return Words.inChinese(() -> Objects.requireNonNull(reading.execute(_ -> told(places.of(subject, viewer), subject, viewer))));
    }

    abstract Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer);

    /** Its own place is near enough that choices in sealed forms are counted there. */
    static boolean near(Subject subject) {
        return subject.voice() == Voice.CLASS || subject.voice() == Voice.SCHOOL;
    }
}
