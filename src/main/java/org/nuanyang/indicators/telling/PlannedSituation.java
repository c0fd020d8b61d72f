package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.*;

import java.util.EnumSet;
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
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From where a plan begins: how many there are today. */
@Component
@Order(15)
class PlannedSituation extends FiguresTeller {
    PlannedSituation(Readings readings) {
        super("indicators-plan-situation", Topic.SITUATION, readings, EnumSet.of(COUNTED, UNDECIDED, IN_CARE, KEY_PAIRING));
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return Plans.speaks(kind, voice);
    }

    @Override
    public List<Word> words() {
        return List.of(new Word("底数日", Word.Type.DAY, Words.say("indicators.telling.state-day")),
                Names.number("在校", COUNTED, Part.DENOMINATOR), Names.number("留守", COUNTED, Part.NUMERATOR), Names.share("留守占比", COUNTED),
                Names.number("待定", UNDECIDED, Part.NUMERATOR), Names.number("帮扶", IN_CARE, Part.NUMERATOR), Names.number("重点对象", KEY_PAIRING, Part.DENOMINATOR));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        return super.tell(Plans.today(subject), viewer);
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        return Map.of("底数日", new Datum.Day(reading.stateOn()), "在校", reading.number(COUNTED, Part.DENOMINATOR), "留守", reading.number(COUNTED, Part.NUMERATOR),
                "留守占比", reading.share(Measure.of(COUNTED)), "待定", reading.number(UNDECIDED, Part.NUMERATOR), "帮扶", reading.number(IN_CARE, Part.NUMERATOR),
                "重点对象", reading.number(KEY_PAIRING, Part.DENOMINATOR));
    }
}
