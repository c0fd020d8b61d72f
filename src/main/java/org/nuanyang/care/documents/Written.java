package org.nuanyang.care.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Mood;
import org.nuanyang.roster.ChildId;

/**
 * A record with the names that its paper needs.
 *
 * @param pupils those of its children whom the viewer sees
 * @param unseen how many others there were
 * @param helper who did it, {@code doneBy} by name
 * @param steps what was promised: what, by whom, until when
 * @param late entered when its period had passed (补录)
 */
record Written(CareRecord record, Map<ChildId, Pupil> pupils, int unseen, AccountId helper, String doneBy, String enteredBy, LocalDate enteredOn, List<String> steps, boolean late) {
    /** The same for the children of each class. */
    Map<String, Written> byClass() {
        var classes = new LinkedHashMap<String, Map<ChildId, Pupil>>();
        pupils.forEach((child, pupil) -> classes.computeIfAbsent(pupil.klass(), _ -> new LinkedHashMap<>()).put(child, pupil));
        return classes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> with(each.getValue()), (one, _) -> one, LinkedHashMap::new));
    }

    private Written with(Map<ChildId, Pupil> some) {
        return new Written(record, some, unseen, helper, doneBy, enteredBy, enteredOn, steps, late);
    }

    String day() {
        return Days.of(record.common().day());
    }

    String time() {
        return record.common().time() == null ? "" : Days.of(record.common().time());
    }

    String lasted() {
        return record.common().minutes() == null ? "" : record.common().minutes() + "分钟";
    }

    String place() {
        return or(record.common().place());
    }

    String problems() {
        return or(record.common().problems());
    }

    String promised() {
        return String.join("\n", steps);
    }

    List<Mood> mood(ChildId child) {
        var mood = record.common().moods().get(child);
        return mood == null ? List.of() : List.of(mood);
    }

    List<String> topics() {
        return record.common().topics().stream().sorted().map(TopicChip::words).toList();
    }

    String names() {
        var names = pupils.values().stream().map(Pupil::name).collect(Collectors.joining("、"));
        return unseen == 0 ? names : names + "等（另有 " + unseen + " 人）";
    }

    /** A text of the record, or that it stayed an attempt. */
    String said(@Nullable String text) {
        return record.common().reached() ? or(text) : ("（未联系上）" + or(text));
    }

    /** Who wrote it down and when. */
    List<String> feet() {
        return Days.feet(enteredBy, Days.of(enteredOn));
    }

    /** What was entered late says so. */
    static String mark(@Nullable Written written) {
        return written != null && written.late() ? "补录" : "";
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
