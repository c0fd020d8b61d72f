package org.nuanyang.risk.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.documents.telling.Word.Type;
import org.nuanyang.risk.attendance.Overview;
import org.nuanyang.risk.dropout.DropoutCounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** 控辍保学: who stayed away and how it ended, of a stretch that still runs; no number of fewer than five. A school's paper tells nothing, as of all concern. */
@Component
@Order(3)
class DropoutTold extends RiskTeller {
    private static final List<String> NAMES = List.of("跟进中", "已返校", "其他结果");
    private static final List<String> MEANINGS = List.of("away-open", "away-back", "away-otherwise");
    private static final String LIST = "/risk/dropouts";

    private final TellingSql sql;
    private final ToldPlaces places;
    private final DropoutCounts counts;
    private final Clock clock;

    DropoutTold(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions, DropoutCounts counts, Clock clock) {
        super("risk-dropout", Topic.STUDY, Set.of(Voice.CLASS, Voice.TOWNSHIP, Voice.COUNTY), places, transactions);
        this.sql = sql;
        this.places = places;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public List<Word> words() {
        return List.of(
                word("控辍学生", Type.NUMBER, "away"), word("控辍学生少", Type.PHRASE, "few-meaning"), word(NAMES.get(0), Type.NUMBER, MEANINGS.get(0)),
                word(NAMES.get(1), Type.NUMBER, MEANINGS.get(1)), word(NAMES.get(2), Type.NUMBER, MEANINGS.get(2)));
    }

    @Override
    Map<String, Datum> told(ToldPlace place, Subject subject, Viewer viewer) {
        if (!subject.asOf().equals(LocalDate.now(clock))) return Map.of();
        var line = line(place, subject, viewer);
        if (line == null) return Map.of();
        var data = new HashMap<String, Datum>();
        line.total().ifPresent(total -> data.put("控辍学生", number(total, null, "away", place, LIST)));
        for (int i = 0; i < NAMES.size(); i++) {
            int at = i;
            line.parts().get(at).ifPresent(value -> data.put(NAMES.get(at), number(value, null, MEANINGS.get(at), place, LIST)));
        }
        data.put("控辍学生少", few(line));
        return data;
    }

    private SmallCounts.@Nullable Line line(ToldPlace place, Subject subject, Viewer viewer) {
        if (place.klass() != null && places.may(subject, Act.HEED, viewer)) {
            var here = sql.away(place);
            return SmallCounts.line(List.of(here.open(), here.back(), here.otherwise()));
        }
        if (place.klass() != null || !Overview.seesSchools(viewer)) return null;
        var counted = counts.since(place.from(), viewer);
        return same(counted.schools(), place) ? counted.table().totals() : null;
    }
}
