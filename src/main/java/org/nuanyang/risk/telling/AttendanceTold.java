package org.nuanyang.risk.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Of all pupils, by the sums that classes told day by day; where none told, nothing is known. */
@Component
@Order(2)
class AttendanceTold extends RiskTeller {
    private static final String LIST = "/risk/attendance";

    private final TellingSql sql;

    AttendanceTold(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        super("risk-attendance", Topic.STUDY, Set.of(Voice.CLASS, Voice.SCHOOL, Voice.TOWNSHIP, Voice.COUNTY), places, transactions);
        this.sql = sql;
    }

    @Override
    public List<Word> words() {
        return List.of(
                word("上报班日", Type.NUMBER, "told"), word("应到人次", Type.NUMBER, "on-roll"), word("缺勤人次", Type.NUMBER, "absent"),
                word("原因不明人次", Type.NUMBER, "unexplained"), word("出勤率", Type.SHARE, "attendance"));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var now = sql.attended(place);
        if (now.told() == 0) return Map.of();
        var earlier = place.before() == null ? null : sql.attended(place.before());
        var before = earlier == null || earlier.told() == 0 ? null : earlier;
        var data = new HashMap<String, Datum>();
        data.put("上报班日", number(now.told(), before == null ? null : before.told(), "told", place, LIST));
        data.put("应到人次", number(now.onRoll(), before == null ? null : before.onRoll(), "on-roll", place, LIST));
        data.put("缺勤人次", number(now.absent(), before == null ? null : before.absent(), "absent", place, LIST));
        data.put("原因不明人次", number(now.unexplained(), before == null ? null : before.unexplained(), "unexplained", place, LIST));
        data.put("出勤率", rate(now, before, place));
        return data;
    }

    private Datum.Share rate(TellingSql.Attended now, TellingSql.@Nullable Attended before, ToldPlace place) {
        var origin = origin("attendance", place, LIST);
        return new Datum.Share(now.present(), now.onRoll(), before == null ? null : new Datum.Share(before.present(), before.onRoll(), null, origin), origin);
    }
}
