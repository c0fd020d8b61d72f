package org.nuanyang.care.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What records show to be amiss: after the graver gaps of the figures. */
@Component
@Order(20)
class CareGaps extends CareTeller {
    private final Talks talks;
    private final Lessons lessons;

    CareGaps(Talks talks, Lessons lessons, ToldPlaces places, PlatformTransactionManager transactions) {
        super("care-gaps", Topic.PROBLEMS, places, transactions);
        this.talks = talks;
        this.lessons = lessons;
    }

    @Override
    public List<Word> words() {
        return Stream.concat(talks.words().stream(), lessons.words().stream()).toList();
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<>(talks.told(place, subject, viewer));
        data.putAll(lessons.told(place, subject, viewer));
        return data;
    }
}
