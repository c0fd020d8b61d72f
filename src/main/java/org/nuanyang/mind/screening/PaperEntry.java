package org.nuanyang.mind.screening;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.scale.Scored;
import org.nuanyang.mind.scale.Scoring;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 录入: what a child answered on paper, what a teacher has watched, or what was reckoned elsewhere; a row of digits a child. Entering
 * again replaces what was entered, never what the child has answered itself. An item without an answer is a dash.
 */
@Service
@Transactional
public class PaperEntry {
    private final SittingSql sittings;
    private final SeatSql seats;
    private final Audit audit;
    private final Clock clock;

    PaperEntry(SittingSql sittings, SeatSql seats, Audit audit, Clock clock) {
        this.sittings = sittings;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param refused what stands against it. @param alarms whether somebody must be called now, once this is saved */
    public record Entered(Optional<Refusal> refused, boolean alarms) {
        static Entered not(Refusal refusal) {
            return new Entered(Optional.of(refusal), false);
        }
    }

    /** @param digits one for each item, in their order; a dash where there is no answer */
    public Entered items(SittingId id, ChildId child, String digits, Viewer by) {
        var sitting = sitting(id, by);
        var seat = seat(id, child);
        var scale = sitting.scale();
        var plain = digits.replaceAll("[\\s,，、]", "");
        if (!scale.asksItems()) throw new NotFound();
        if (seat.declined()) return Entered.not(Refusal.of("mind.entry.declined", seat.name()));
        if (seat.itself()) return Entered.not(Refusal.of("mind.entry.itself", seat.name()));
        if (plain.length() != scale.items().size()) return Entered.not(Refusal.of("mind.entry.length", plain.length(), scale.items().size()));
        var answers = new HashMap<Integer, Integer>();
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (sign == '-' || sign == '—' || sign == '－') continue;
            if (sign < '0' || sign > '9' || !scale.mayBe(i + 1, sign - '0')) return Entered.not(Refusal.of("mind.entry.digit", i + 1, String.valueOf(sign), values(scale)));
            answers.put(i + 1, sign - '0');
        }
        if (answers.isEmpty()) return Entered.not(Refusal.of("mind.entry.empty"));
        var now = clock.instant();
        for (int item = 1; item <= scale.items().size(); item++) seats.enter(id, child, String.valueOf(item), answers.containsKey(item) ? String.valueOf(answers.get(item)) : null, now);
        return finish(sitting, seat, Scoring.items(scale, answers, seat.sex(), seat.age()), by);
    }

    /** @param typed by part */
    public Entered totals(SittingId id, ChildId child, Map<String, String> typed, Viewer by) {
        var sitting = sitting(id, by);
        var seat = seat(id, child);
        if (sitting.scale().asksItems()) throw new NotFound();
        if (seat.declined()) return Entered.not(Refusal.of("mind.entry.declined", seat.name()));
        if (seat.itself()) return Entered.not(Refusal.of("mind.entry.itself", seat.name()));
        var values = new HashMap<String, BigDecimal>();
        for (var part : sitting.scale().parts()) {
            var text = typed.getOrDefault(part.id(), "").strip();
            if (text.isEmpty()) continue;
            var bounds = Refusal.of("mind.entry.part", part.name(), text, part.least().toPlainString(), part.most().toPlainString(), part.decimals());
            if (!text.matches("\\d{1,4}(\\.\\d{1," + Math.max(part.decimals(), 1) + "})?") || text.contains(".") && part.decimals() == 0) return Entered.not(bounds);
            var value = new BigDecimal(text);
            if (value.compareTo(part.least()) < 0 || value.compareTo(part.most()) > 0) return Entered.not(bounds);
            values.put(part.id(), value);
        }
        if (values.isEmpty()) return Entered.not(Refusal.of("mind.entry.empty"));
        var now = clock.instant();
        for (var part : sitting.scale().parts()) seats.enter(id, child, part.id(), values.containsKey(part.id()) ? values.get(part.id()).toPlainString() : null, now);
        return finish(sitting, seat, Scoring.totals(sitting.scale(), values, seat.sex(), seat.age()), by);
    }

    private Entered finish(Sitting sitting, Seat seat, Scored scored, Viewer by) {
        seats.finish(sitting.id(), seat.child(), scored.tier(), !scored.alarms().isEmpty(), by.accountId(), LocalDate.now(clock), clock.instant());
        audit.record(by, "mind-screening.entered", seat.child().value(), sitting.school().value(), null, Map.of());
        return new Entered(Optional.empty(), !scored.alarms().isEmpty() && seat.crisisAt() == null);
    }

    private Sitting sitting(SittingId id, Viewer by) {
        if (!Sittings.mayOpen(by)) throw new NotFound();
        return sittings.find(id).orElseThrow(NotFound::new);
    }

    /** Held until what is entered is saved. */
    private Seat seat(SittingId id, ChildId child) {
        seats.hold(id, child);
        return seats.of(id).stream().filter(seat -> seat.child().equals(child)).findFirst().orElseThrow(NotFound::new);
    }

    private static String values(Scale scale) {
        return scale.answers().stream().map(answer -> String.valueOf(answer.value())).reduce((first, second) -> first + " " + second).orElse("");
    }
}
