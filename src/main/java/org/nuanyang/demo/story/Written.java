package org.nuanyang.demo.story;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.PastRecords.Past;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Told;
import org.nuanyang.roster.ChildId;

/**
 * What the teachers write of a child to whom a story happens: their ordinary records with what the story takes out and adds.
 *
 * @param words puts this child's people into a sentence
 * @param ids of the records of a day
 */
public record Written(Course course, ChildId child, OrgId school, OrgId klass, AccountId teacher, UnaryOperator<String> words, Function<LocalDate, RecordId> ids) {
    private static final int SAME_TALK = 3;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Up to a day; in the order of the days. */
    public List<Past> instead(List<Past> ordinary, LocalDate today) {
        var written = new ArrayList<Past>();
        for (var past : ordinary) {
            if (!course.during(past.record().common().day())) written.add(past);
            else if (stays(past.record())) written.add(new Past(calm(past.record()), past.school(), past.klass(), past.by(), past.at(), past.late(), past.stepsOpenFrom()));
        }
        for (var day : course.contacts()) written.add(past(Matter.FAMILY_CALL, common(day, Mode.VIDEO, parents(), null, null), Map.of(), today));
        for (var event : course.story().events()) {
            var record = record(event);
            if (record != null) written.add(past(record.matter(), record.common(), record.told(), today));
        }
        written.removeIf(past -> past.record().common().day().isAfter(today));
        written.sort(Comparator.comparing(past -> past.record().common().day()));
        return written;
    }

    private boolean stays(CareRecord record) {
        var common = record.common();
        var day = common.day();
        if (!common.reached() || !course.caredFor(day)) return false;
        boolean ofParents = record.matter() == Matter.FAMILY_CALL || record.matter() == Matter.LETTER || common.parties().stream().anyMatch(Party::parent);
        if (ofParents && course.tellsOfContacts(day)) return false;
        boolean reachesHome = record.matter() == Matter.CARER_CALL || record.matter() == Matter.HOME_VISIT;
        if (reachesHome && course.story().of(Event.Unreached.class).anyMatch(call -> !course.at(call).isAfter(day))) return false;
        return record.matter() != Matter.TALK || course.story().of(Event.Talk.class)
                .noneMatch(talk -> !course.at(talk).minusDays(SAME_TALK).isAfter(day) && !course.at(talk).plusDays(SAME_TALK).isBefore(day));
    }

    private CareRecord calm(CareRecord record) {
        var was = record.common();
        var moods = new HashMap<ChildId, Mood>();
        was.moods().forEach((who, mood) -> moods.put(who, course.mood(was.day(), mood)));
        return record.with(new Common(was.id(), was.children(), was.day(), was.time(), was.minutes(), was.mode(), was.reached(), was.doneBy(), was.parties(), moods,
                was.topics(), was.priorities(), was.also(), was.place(), null, was.steps()));
    }

    private @Nullable CareRecord record(Event event) {
        var day = course.at(event);
        return switch (event) {
            case Event.Talk talk -> CareRecord.of(Matter.TALK, common(day, Mode.IN_PERSON, Set.of(), talk.mood(), talk.problem()), Map.of(Told.SAID, words.apply(talk.said())));
            case Event.Unreached call -> CareRecord.of(Matter.CARER_CALL, common(day, Mode.PHONE, Set.of(Party.GUARDIAN), null, call.why()).attempted(), Map.of());
            case Event.Visit visit -> CareRecord.of(Matter.HOME_VISIT, common(day, Mode.IN_PERSON, Set.of(Party.GUARDIAN), null, null), Map.of(Told.CONTENT, words.apply(visit.seen())));
            case Event.Contact _, Event.Care _, Event.Feels _, Event.Filed _, Event.Absent _, Event.Unseen _ -> null;
        };
    }

    private Set<Party> parents() {
        return course.story().home() == Story.Home.MOTHER ? Set.of(Party.FATHER) : Set.of(Party.FATHER, Party.MOTHER);
    }

    private Common common(LocalDate day, Mode mode, Set<Party> parties, @Nullable Mood mood, @Nullable String problem) {
        return new Common(ids.apply(day), List.of(child), day, LocalTime.of(12, 20), 15, mode, true, null, parties, mood == null ? Map.of() : Map.of(child, mood),
                Set.of(), Set.of(), Set.of(), null, problem == null ? null : words.apply(problem), List.of());
    }

    private Past past(Matter matter, Common common, Map<Told, String> told, LocalDate today) {
        return new Past(CareRecord.of(matter, common, told), school, klass, teacher, common.day().atTime(17, 5).atZone(ZONE).toInstant(), false, today.minusDays(2));
    }
}
