package org.nuanyang.reports.parents;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecord.FestivalCompany;
import org.nuanyang.care.record.CareRecord.GroupSession;
import org.nuanyang.care.record.CareRecord.Letter;
import org.nuanyang.care.record.CareRecord.TermReport;
import org.nuanyang.care.record.CareRecord.Tutoring;
import org.nuanyang.care.record.Direction;
import org.nuanyang.care.record.LessonTopic;
import org.nuanyang.care.record.Mood;
import org.nuanyang.roster.ChildId;

/**
 * What was done with one child in a term and reached somebody, the earliest first.
 *
 * @param records of kinds {@link #TOLD} alone
 */
record TermOfChild(ChildId child, List<CareRecord> records) {
    /** 心理咨询, 慰问, 生活照料 and the diary are not for this paper: they tell of need, or were told in confidence. */
    static final Set<Matter> TOLD = EnumSet.of(Matter.SPEAK, Matter.TALK, Matter.CARER_CALL, Matter.FAMILY_CALL, Matter.LETTER, Matter.HOME_VISIT, Matter.SEMINAR,
            Matter.TERM_REPORT, Matter.FESTIVAL, Matter.BIRTHDAY, Matter.TUTORING, Matter.STUDY_GROUP, Matter.CLASS_MEETING, Matter.LESSON, Matter.PARENT_MEETING);

    TermOfChild {
        records = records.stream().filter(record -> TOLD.contains(record.matter()) && record.common().reached()).toList();
    }

    List<LocalDate> days(Matter matter) {
        return days(record -> record.matter() == matter);
    }

    List<LocalDate> letters(Direction direction) {
        return days(record -> record instanceof Letter letter && letter.direction() == direction);
    }

    private List<LocalDate> days(Predicate<CareRecord> wanted) {
        return records.stream().filter(wanted).map(record -> record.common().day()).toList();
    }

    List<Mood> moodsAtTalks() {
        return of(CareRecord.Talk.class).map(talk -> talk.common().moods().get(child)).filter(Objects::nonNull).toList();
    }

    List<Festival> festivals() {
        return of(FestivalCompany.class).map(FestivalCompany::festival).filter(Objects::nonNull).distinct().toList();
    }

    List<LessonTopic> lessons() {
        return of(GroupSession.class).filter(session -> session.matter() == Matter.LESSON).map(GroupSession::topic).filter(Objects::nonNull)
                .filter(topic -> topic != LessonTopic.OTHER).distinct().toList();
    }

    List<String> subjects() {
        return of(Tutoring.class).map(Tutoring::subject).filter(Objects::nonNull).map(String::strip).distinct().toList();
    }

    List<String> study() {
        return of(TermReport.class).map(TermReport::study).filter(Objects::nonNull).toList();
    }

    List<String> behaviour() {
        return of(TermReport.class).map(TermReport::behaviour).filter(Objects::nonNull).toList();
    }

    private <R> Stream<R> of(Class<R> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast);
    }
}
