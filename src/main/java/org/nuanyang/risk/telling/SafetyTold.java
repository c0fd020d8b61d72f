package org.nuanyang.risk.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Stretch;
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

/** Drills, of which each term asks one, and the dangers around a school until they are put right. No child stands in either. */
@Component
@Order(20)
class SafetyTold extends RiskTeller {
    private static final String DRILLS = "/risk/drills";
    private static final String HAZARDS = "/risk/hazards";

    private final TellingSql sql;

    SafetyTold(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        super("risk-safety", Topic.SAFETY, Set.of(Voice.SCHOOL, Voice.TOWNSHIP, Voice.COUNTY), places, transactions);
        this.sql = sql;
    }

    @Override
    public List<Word> words() {
        return List.of(
                word("演练次数", Type.NUMBER, "drills"), word("演练学校", Type.NUMBER, "drilled"), word("演练人次", Type.NUMBER, "drill-pupils"),
                word("没有演练", Type.PHRASE, "no-drill"), word("未演练学校", Type.NUMBER, "undrilled"),
                word("新增隐患", Type.NUMBER, "hazards"), word("隐患已报告", Type.NUMBER, "hazards-told"), word("隐患已整改", Type.NUMBER, "hazards-righted"),
                word("隐患未整改", Type.NUMBER, "hazards-open"));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<String, Datum>();
        drills(place, subject, data);
        hazards(place, subject, data);
        return data;
    }

    private void drills(ToldPlace place, Subject subject, Map<String, Datum> data) {
        var now = sql.drilled(place);
        var before = place.before() == null ? null : sql.drilled(place.before());
        if (now.drills() > 0) {
            data.put("演练次数", number(now.drills(), before == null || before.drills() == 0 ? null : before.drills(), "drills", place, DRILLS));
            data.put("演练学校", number(now.schools(), null, "drilled", place, DRILLS));
            data.put("演练人次", number(now.pupils(), null, "drill-pupils", place, DRILLS));
        }
        if (!asked(subject.stretch())) return;
        var undrilled = sql.undrilled(place);
        data.put("未演练学校", number(undrilled, null, "undrilled", place, DRILLS));
        data.put("没有演练", new Datum.Phrase(now.drills() == 0 && undrilled > 0 ? Words.say("risk.telling.none") : ""));
    }

    /** A month need not have one. */
    private static boolean asked(Stretch stretch) {
        return stretch.kind() == Stretch.Kind.TERM || stretch.kind() == Stretch.Kind.SCHOOL_YEAR;
    }

    private void hazards(ToldPlace place, Subject subject, Map<String, Datum> data) {
        var now = sql.endangered(place, subject.asOf());
        if (now.seen() == 0 && now.open() == 0) return;
        data.put("新增隐患", number(now.seen(), null, "hazards", place, HAZARDS));
        data.put("隐患已报告", number(now.told(), null, "hazards-told", place, HAZARDS));
        data.put("隐患已整改", number(now.righted(), null, "hazards-righted", place, HAZARDS));
        data.put("隐患未整改", number(now.open(), null, "hazards-open", place, HAZARDS));
    }
}
