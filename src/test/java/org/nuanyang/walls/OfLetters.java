package org.nuanyang.walls;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.mind.letter.LetterDuties;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.Letters;
import org.nuanyang.mind.letter.NextStep;
import org.nuanyang.mind.letter.ThreadId;
import org.nuanyang.mind.letter.box.Boxes;
import org.nuanyang.mind.letter.slot.Sent;
import org.nuanyang.mind.letter.slot.Slot;
import org.nuanyang.mind.letter.slot.Typed;
import org.nuanyang.roster.ChildId;

/** The school's letter box, and what the child has put into it under its name: read, recognised, and those around it asked to look. */
record OfLetters(Spot spot, Doors doors, Things things, ChildId child) {
    void laid() {
        as(spot.counsellor(), by -> {
            var boxes = doors.get(Boxes.class);
            if (boxes.of(spot.school(), by).isEmpty() && !boxes.set(spot.school(), 0, true, "", by).isEmpty()) throw new AssertionError();
            things.with("box", boxes.of(spot.school(), by).orElseThrow().code());
            return by;
        });
        var box = doors.get(Slot.class).at(things.get("box")).orElseThrow();
        var name = doors.owner().sql("select name from roster.child where id = :id").param("id", child.value()).query(String.class).single();
        var typed = new Typed(UUID.randomUUID(), true, name.substring(0, Math.min(name.length(), Typed.LONGEST_NAME)), "三年级1班", "我不想活了，我叫" + spot.mark());
        if (!(doors.get(Slot.class).send(box, typed, "192.0.2.1") instanceof Sent.Kept(var code))) throw new AssertionError();
        var thread = doors.id("select thread_id from mind.letter where school_id = ? and from_child order by id desc limit 1", spot.school().value());
        doors.owner().sql("update mind.letter_thread set child_id = :child where id = :id").param("child", child.value()).param("id", thread).update();
        var above = new Typed(UUID.randomUUID(), false, "", "", "不想让心理老师看，我叫" + spot.mark(), LetterReader.PRINCIPAL, false);
        if (!(doors.get(Slot.class).send(box, above, "192.0.2.1") instanceof Sent.Kept)) throw new AssertionError();
        things.with("aboveThread", doors.id("select id from mind.letter_thread where school_id = ? and reader = 'PRINCIPAL' order by id desc limit 1", spot.school().value()));
        as(spot.counsellor(), by -> {
            if (!doors.get(Letters.class).next(new ThreadId(thread), 1, NextStep.SIGNAL, by).isEmpty()) throw new AssertionError();
            var duty = Ids.next();
            if (!doors.get(LetterDuties.class).name(duty, spot.school(), LetterReader.COUNSELLOR, spot.homeroom().id(), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2), by).isEmpty()) throw new AssertionError();
            things.with("letterDuty", duty).with("thread", thread).with("code", code);
            return by;
        });
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return doors.as(spot.county(), account, work);
    }
}
