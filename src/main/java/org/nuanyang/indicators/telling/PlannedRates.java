package org.nuanyang.indicators.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;

/** Tells of some rates as they are today, and by when each shall be whole. */
class PlannedRates extends RatesTeller {
    /** Weeks, for a child whom nobody may leave alone. */
    private static final int URGENT = 2;
    private static final int PRESSING = 4;

    PlannedRates(String key, Topic topic, Readings readings, List<Told> rates) {
        super(key, topic, readings, rates);
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return Plans.speaks(kind, voice);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<>(super.words());
        words.add(new Word("限期", Word.Type.DAY, Words.say("indicators.telling.soon")));
        words.add(new Word("两周限期", Word.Type.DAY, Words.say("indicators.telling.in-weeks", URGENT)));
        words.add(new Word("四周限期", Word.Type.DAY, Words.say("indicators.telling.in-weeks", PRESSING)));
        return words;
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var data = new HashMap<>(super.tell(Plans.today(subject), viewer));
        data.put("限期", new Datum.Day(Plans.soon(subject)));
        data.put("两周限期", new Datum.Day(Plans.inWeeks(URGENT, subject)));
        data.put("四周限期", new Datum.Day(Plans.inWeeks(PRESSING, subject)));
        return data;
    }
}
