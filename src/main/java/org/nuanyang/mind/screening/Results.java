package org.nuanyang.mind.screening;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.scale.Scored;
import org.nuanyang.mind.scale.Scoring;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came out, reckoned from the answers each time, for the psychology teacher; each look is logged. There is no way to take answers out in bulk. */
@Service
@Transactional
public class Results {
    private final Sittings sittings;
    private final SeatSql seats;
    private final Audit audit;

    Results(Sittings sittings, SeatSql seats, Audit audit) {
        this.sittings = sittings;
        this.seats = seats;
        this.audit = audit;
    }

    public record Line(Seat seat, int answered, Scored scored) {}

    /** @param answers by item or part, as they were given */
    public record Sheet(Sitting sitting, Seat seat, Scored scored, Map<String, String> answers) {
        @Override
        public String toString() {
            return "Sheet " + seat;
        }
    }

    /** Of a whole sitting: scores, no answers. */
    public List<Line> of(SittingId id, Viewer by) {
        var sitting = sittings.find(id, by);
        var answers = seats.answers(id);
        var lines = seats.of(id).stream().map(seat -> {
            var given = answers.getOrDefault(seat.child(), Map.of());
            return new Line(seat, given.size(), scored(sitting.scale(), given, seat));
        }).toList();
        if (lines.stream().anyMatch(line -> line.seat().finished())) audit.record(by, "mind-screening.results-read", null, sitting.school().value(), null, Map.of("children", lines.size()));
        return lines;
    }

    /** Of one child, with its answers. */
    public Sheet of(SittingId id, ChildId child, Viewer by) {
        var sitting = sittings.find(id, by);
        var seat = seats.of(id).stream().filter(each -> each.child().equals(child)).findFirst().orElseThrow(NotFound::new);
        var given = seats.answers(id).getOrDefault(child, Map.of());
        audit.record(by, "mind-screening.answers-read", child.value(), sitting.school().value(), null, Map.of());
        return new Sheet(sitting, seat, scored(sitting.scale(), given, seat), given);
    }

    private static Scored scored(Scale scale, Map<String, String> given, Seat seat) {
        if (!scale.asksItems()) return Scoring.totals(scale, given.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> new BigDecimal(each.getValue()))), seat.sex(), seat.age());
        return Scoring.items(scale, given.entrySet().stream().collect(Collectors.toMap(each -> Integer.valueOf(each.getKey()), each -> Integer.valueOf(each.getValue()))), seat.sex(), seat.age());
    }
}
