package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.RECORDS;
import static org.nuanyang.indicators.Indicator.REACHED_BY_NONE;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How often children were reached, and whom nobody reached: before what is told of each matter. */
@Component
@Order(10)
class Reach extends FiguresTeller {
    private final Readings readings;

    Reach(Readings readings) {
        super("indicators-reach", Topic.CARE, readings, EnumSet.of(REACHED_BY_NONE, RECORDS));
        this.readings = readings;
    }

    @Override
    public List<Word> words() {
        return List.of(
                Names.number("关爱人次", RECORDS, Part.NUMERATOR), Names.number("帮扶", REACHED_BY_NONE, Part.DENOMINATOR),
                Names.number("无记录", REACHED_BY_NONE, Part.NUMERATOR), Names.number("有记录", REACHED_BY_NONE, Part.MISSING),
                Names.few("无记录学生", Measure.of(REACHED_BY_NONE)));
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        return Map.of(
                "关爱人次", reading.number(RECORDS, Part.NUMERATOR), "帮扶", reading.number(REACHED_BY_NONE, Part.DENOMINATOR),
                "无记录", reading.number(REACHED_BY_NONE, Part.NUMERATOR), "有记录", reading.number(REACHED_BY_NONE, Part.MISSING));
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var data = super.tell(subject, viewer);
        data.put("无记录学生", readings.few(Measure.of(REACHED_BY_NONE), Part.NUMERATOR, subject, viewer));
        return data;
    }
}
