package org.nuanyang.care.record;

import static org.nuanyang.care.record.Told.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Matter;

/** What was done with one child or several: one form of paper each, with what that form has besides what all have. */
public sealed interface CareRecord {
    Common common();

    Matter matter();

    /** The form's own fields that are filled; choices by their names. */
    Map<Told, String> told();

    default RecordId id() {
        return common().id();
    }

    /** Its own matter, what that always is, and what its author ticked; an attempt serves none. */
    default Set<Matter> serves() {
        if (!common().reached()) return Set.of();
        var all = EnumSet.of(matter());
        all.addAll(matter().implies());
        for (var also : common().also()) {
            all.add(also);
            all.addAll(also.implies());
        }
        return all;
    }

    /** 见面交谈. */
    record Meeting(Common common, @Nullable String said) implements CareRecord {
        public Matter matter() { return Matter.SPEAK; }
        public Map<Told, String> told() { return filled(SAID, said); }
    }

    /** 谈心记录卡: the mood, topics and the place stand with what all have. */
    record Talk(Common common, @Nullable String said, @Nullable String agreed) implements CareRecord {
        public Matter matter() { return Matter.TALK; }
        public Map<Told, String> told() { return filled(SAID, said, AGREED, agreed); }
    }

    /** 与家长、监护人通话: whom stands in the parties; their number is in the file and never here. */
    record CarerCall(Common common, @Nullable String content) implements CareRecord {
        public Matter matter() { return Matter.CARER_CALL; }
        public Map<Told, String> told() { return filled(CONTENT, content); }
    }

    /** 亲情电话登记表: the child with the parents; what they said is theirs. */
    record FamilyCall(Common common, @Nullable String note) implements CareRecord {
        public Matter matter() { return Matter.FAMILY_CALL; }
        public Map<Told, String> told() { return filled(NOTE, note); }
    }

    /** 爱心书信: that one went or came and to or from whom. 《未成年人保护法》第六十三条: nobody opens or reads it, so there is no place for a content. */
    record Letter(Common common, @Nullable Direction direction) implements CareRecord {
        public Matter matter() { return Matter.LETTER; }
        public Map<Told, String> told() { return filled(DIRECTION, name(direction)); }
    }

    /** 家访记录表. */
    record HomeVisit(Common common, @Nullable String guardianHealth, @Nullable String homeSituation, @Nullable String whereabouts,
            @Nullable String content, @Nullable String suggestions, @Nullable String opinion) implements CareRecord {
        public Matter matter() { return Matter.HOME_VISIT; }
        public Map<Told, String> told() {
            return filled(GUARDIAN_HEALTH, guardianHealth, HOME_SITUATION, homeSituation, WHEREABOUTS, whereabouts, CONTENT, content,
                    SUGGESTIONS, suggestions, OPINION, opinion);
        }
    }

    /** 座谈会记录. */
    record Seminar(Common common, @Nullable String theme, @Nullable String host, @Nullable String present, @Nullable String minutes) implements CareRecord {
        public Matter matter() { return Matter.SEMINAR; }
        public Map<Told, String> told() { return filled(THEME, theme, HOST, host, PRESENT, present, MINUTES, minutes); }
    }

    /** 学期通报. */
    record TermReport(Common common, @Nullable String study, @Nullable String behaviour) implements CareRecord {
        public Matter matter() { return Matter.TERM_REPORT; }
        public Map<Told, String> told() { return filled(STUDY_STATE, study, BEHAVIOUR_STATE, behaviour); }
    }

    /** 节日陪伴. */
    record FestivalCompany(Common common, @Nullable Festival festival, @Nullable String what) implements CareRecord {
        public Matter matter() { return Matter.FESTIVAL; }
        public Map<Told, String> told() { return filled(FESTIVAL, name(festival), WHAT, what); }
    }

    /** 生日关怀. */
    record Birthday(Common common, @Nullable String what) implements CareRecord {
        public Matter matter() { return Matter.BIRTHDAY; }
        public Map<Told, String> told() { return filled(WHAT, what); }
    }

    /** 心理咨询: only that, and to whom the child was referred; what is said there is the psychology teacher's. */
    record CounsellingReference(Common common, @Nullable String referredTo) implements CareRecord {
        public Matter matter() { return Matter.COUNSELLING; }
        public Map<Told, String> told() { return filled(REFERRED_TO, referredTo); }
    }

    /** 学习辅导. */
    record Tutoring(Common common, @Nullable String subject, @Nullable String content) implements CareRecord {
        public Matter matter() { return Matter.TUTORING; }
        public Map<Told, String> told() { return filled(SUBJECT, subject, CONTENT, content); }
    }

    /** 生活照料. */
    record LifeCare(Common common, @Nullable String what) implements CareRecord {
        public Matter matter() { return Matter.LIFE_CARE; }
        public Map<Told, String> told() { return filled(WHAT, what); }
    }

    /** 慰问. */
    record Gift(Common common, @Nullable String what, @Nullable String giver) implements CareRecord {
        public Matter matter() { return Matter.GIFT; }
        public Map<Told, String> told() { return filled(WHAT, what, GIVER, giver); }
    }

    /** 学习小组、主题班会、课、家长会: what is done together and is no seminar. */
    record GroupSession(Common common, Matter matter, @Nullable LessonTopic topic, @Nullable String theme, @Nullable String host,
            @Nullable String present, @Nullable String content) implements CareRecord {
        public GroupSession {
            if (!matter.together() || matter == Matter.SEMINAR) throw new IllegalArgumentException("no session: " + matter);
        }

        public Map<Told, String> told() {
            return filled(LESSON_TOPIC, name(topic), THEME, theme, HOST, host, PRESENT, present, CONTENT, content);
        }
    }

    /** 成长日记. */
    record DiaryEntry(Common common, @Nullable String text) implements CareRecord {
        public Matter matter() { return Matter.DIARY; }
        public Map<Told, String> told() { return filled(TEXT, text); }
    }

    /** 安全提醒: against drowning and the like. */
    record SafetyNotice(Common common, @Nullable LessonTopic topic, @Nullable String content) implements CareRecord {
        public Matter matter() { return Matter.SAFETY_NOTICE; }
        public Map<Told, String> told() { return filled(LESSON_TOPIC, name(topic), CONTENT, content); }
    }

    /** The record of this matter with what its form asks for; anything else is left out. */
    static CareRecord of(Matter matter, Common common, Map<Told, String> told) {
        return switch (matter) {
            case SPEAK -> new Meeting(common, told.get(SAID));
            case TALK -> new Talk(common, told.get(SAID), told.get(AGREED));
            case CARER_CALL -> new CarerCall(common, told.get(CONTENT));
            case FAMILY_CALL -> new FamilyCall(common, told.get(NOTE));
            case LETTER -> new Letter(common, chosen(Direction.class, told.get(DIRECTION)));
            case HOME_VISIT -> new HomeVisit(common, told.get(GUARDIAN_HEALTH), told.get(HOME_SITUATION), told.get(WHEREABOUTS), told.get(CONTENT),
                    told.get(SUGGESTIONS), told.get(OPINION));
            case SEMINAR -> new Seminar(common, told.get(THEME), told.get(HOST), told.get(PRESENT), told.get(MINUTES));
            case TERM_REPORT -> new TermReport(common, told.get(STUDY_STATE), told.get(BEHAVIOUR_STATE));
            case FESTIVAL -> new FestivalCompany(common, chosen(Festival.class, told.get(FESTIVAL)), told.get(WHAT));
            case BIRTHDAY -> new Birthday(common, told.get(WHAT));
            case COUNSELLING -> new CounsellingReference(common, told.get(REFERRED_TO));
            case TUTORING -> new Tutoring(common, told.get(SUBJECT), told.get(CONTENT));
            case LIFE_CARE -> new LifeCare(common, told.get(WHAT));
            case GIFT -> new Gift(common, told.get(WHAT), told.get(GIVER));
            case DIARY -> new DiaryEntry(common, told.get(TEXT));
            case SAFETY_NOTICE -> new SafetyNotice(common, chosen(LessonTopic.class, told.get(LESSON_TOPIC)), told.get(CONTENT));
            case STUDY_GROUP, CLASS_MEETING, LESSON, PARENT_MEETING -> new GroupSession(common, matter, chosen(LessonTopic.class, told.get(LESSON_TOPIC)),
                    told.get(THEME), told.get(HOST), told.get(PRESENT), told.get(CONTENT));
        };
    }

    /** The same with another common part. */
    default CareRecord with(Common common) {
        return of(matter(), common, told());
    }

    private static <E extends Enum<E>> @Nullable E chosen(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Map<Told, String> filled(@Nullable Object... pairs) {
        var filled = new EnumMap<Told, String>(Told.class);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) filled.put((Told) pairs[i], (String) pairs[i + 1]);
        }
        return filled;
    }
}
