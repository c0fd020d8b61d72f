package org.nuanyang.risk.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Act;
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

/**
 * What parents were told and answered, and whether agreements on care are kept. Only whoever heeds the children knows, so a school's paper,
 * which its file keeper reads too, tells nothing of it.
 */
@Component
@Order(30)
class HomeTold extends RiskTeller {
    private final TellingSql sql;
    private final ToldPlaces places;

    HomeTold(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        super("risk-home", Topic.FAMILY, Set.of(Voice.CLASS), places, transactions);
        this.sql = sql;
        this.places = places;
    }

    @Override
    public List<Word> words() {
        return List.of(
                word("告知次数", Type.NUMBER, "notices"), word("告知已答复", Type.NUMBER, "notices-answered"),
                word("照护检查次数", Type.NUMBER, "checks"), word("照护落实", Type.NUMBER, "checks-kept"));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        if (!places.may(subject, Act.HEED, viewer)) return Map.of();
        var now = sql.informed(place, subject.asOf());
        var data = new HashMap<String, Datum>();
        if (now.notices() > 0) {
            data.put("告知次数", number(now.notices(), null, "notices", place, null));
            data.put("告知已答复", number(now.answered(), null, "notices-answered", place, null));
        }
        if (now.checks() > 0) {
            data.put("照护检查次数", number(now.checks(), null, "checks", place, null));
            data.put("照护落实", number(now.kept(), null, "checks-kept", place, null));
        }
        return data;
    }
}
