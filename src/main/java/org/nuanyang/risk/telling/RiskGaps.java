package org.nuanyang.risk.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What of all this is amiss, after the graver gaps of care. */
@Component
@Order(30)
class RiskGaps extends RiskTeller {
    private final List<RiskTeller> tellers;

    RiskGaps(AttendanceTold attendance, DropoutTold dropout, SafetyTold safety, ConcernTold concern, ToldPlaces places, PlatformTransactionManager transactions) {
        super("risk-gaps", Topic.PROBLEMS, Set.of(Voice.CLASS, Voice.SCHOOL, Voice.TOWNSHIP, Voice.COUNTY), places, transactions);
        this.tellers = List.of(attendance, dropout, safety, concern);
    }

    @Override
    public List<Word> words() {
        return List.of(word("上报班日", Word.Type.NUMBER, "told"), word("原因不明人次", Word.Type.NUMBER, "unexplained"),
                word("出勤率", Word.Type.SHARE, "attendance"), word("跟进中", Word.Type.NUMBER, "away-open"), word("没有演练", Word.Type.PHRASE, "no-drill"),
                word("未演练学校", Word.Type.NUMBER, "undrilled"), word("隐患未整改", Word.Type.NUMBER, "hazards-open"), word("无方案", Word.Type.NUMBER, "unplanned"),
                word("转介逾期", Word.Type.NUMBER, "referrals-late"));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        var data = new HashMap<String, Datum>();
        for (var teller : tellers) if (teller.speaks(subject.kind(), subject.voice())) data.putAll(teller.told(place, subject, viewer));
        data.keySet().retainAll(words().stream().map(Word::name).toList());
        return data;
    }
}
