package org.nuanyang.indicators;

import java.util.EnumSet;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.common.Words;

/**
 * 指标 (domain section 14), each defined once: its words and its definition stand in the bundle, what is counted in a {@link Source}. A missing answer lowers a figure and never improves it.
 */
public enum Indicator {
    /** Children who count by the definition that the county works by, of those on the roll. */
    COUNTED(Tells.STATE),
    COUNTED_NATIONAL(Tells.STATE),
    COUNTED_EDUCATION(Tells.STATE),
    COUNTED_COUNTY(Tells.STATE),
    COUNTED_REGISTER(Tells.STATE),
    /** Of whom nobody can tell, because a fact is missing. */
    UNDECIDED(Tells.STATE),
    /** Who count, or whose parents are known to be away and only the day is not. */
    IN_CARE(Tells.STATE),
    /** 建档率. */
    FILING(Tells.STATE),
    /** 五清晰完整率. */
    CLARITY(Tells.STATE),
    /** 联系卡发放率. */
    CARD(Tells.STATE),
    /** 结对率. */
    PAIRING(Tells.STATE),
    KEY_PAIRING(Tells.STATE),
    /** 责任书签订率: of pairings, not of children. */
    LETTER(Tells.STATE),
    /** 委托照护协议签订率. */
    AGREEMENT(Tells.STATE),
    /** 普查进度. */
    SURVEYED(Tells.STATE),

    /** 落实率. */
    CARRIED_OUT(Tells.FLOW),
    /** Children whom no record of the span has reached. */
    REACHED_BY_NONE(Tells.FLOW),
    /** Records of care. */
    RECORDS(Tells.FLOW),
    JOINED(Tells.FLOW),
    LEFT(Tells.FLOW),
    CHANGED(Tells.FLOW),
    /** 巩固率. */
    RETENTION(Tells.FLOW),
    /** 辍学率. */
    DROPOUT(Tells.FLOW),

    /** 入学率. */
    ENROLMENT(Tells.NOTHING),
    /** 升学率. */
    PROMOTION(Tells.NOTHING),
    /** 完成率: completed compulsory schooling. */
    COMPLETION(Tells.NOTHING),
    /** 心理测评率: of those due within a year. */
    SCREENING(Tells.TODAY),
    /** 有方案率: of key and urgent children. */
    LIVE_PLAN(Tells.TODAY),
    /** 法律援助率: of the cases in which a child is to have it. */
    LEGAL_AID(Tells.TODAY),
    /** 学习帮扶计划覆盖率: of the children in care. */
    STUDY_PLAN(Tells.TODAY),
    /** 学困生转化率, by child. */
    STUDY_TURNED(Tells.TODAY),
    AID_COVERAGE(Tells.NOTHING),
    HEALTH_CHECK(Tells.NOTHING),
    CARE_HOMES(Tells.NOTHING),
    ACTIVITIES(Tells.NOTHING),
    SATISFACTION(Tells.NOTHING);

    /** What the product's records tell of it. */
    public enum Tells {
        /** How things stand on a day. */
        STATE,
        /** What happened within a span. */
        FLOW,
        /** How things stand today; of past days nothing is kept. */
        TODAY,
        /** No record tells it yet, which is not nought. */
        NOTHING
    }

    private final Tells tells;

    Indicator(Tells tells) {
        this.tells = tells;
    }

    public Tells tells() {
        return tells;
    }

    public boolean recorded() {
        return tells != Tells.NOTHING;
    }

    /** A share of its denominator; the others are numbers beside which the denominator only stands. */
    public boolean rate() {
        return switch (this) {
            case RECORDS, JOINED, LEFT, CHANGED -> false;
            default -> true;
        };
    }

    /** Read as how many there are; the share stands behind. */
    public boolean many() {
        return switch (this) {
            case COUNTED, COUNTED_NATIONAL, COUNTED_EDUCATION, COUNTED_COUNTY, COUNTED_REGISTER, UNDECIDED, IN_CARE, REACHED_BY_NONE -> true;
            default -> false;
        };
    }

    /** The more of it, the better: whoever is missing from the numerator is somebody to be looked after. */
    public boolean goal() {
        return switch (this) {
            case FILING, CLARITY, CARD, PAIRING, KEY_PAIRING, LETTER, AGREEMENT, SURVEYED, CARRIED_OUT, RETENTION, LIVE_PLAN, LEGAL_AID, STUDY_PLAN, STUDY_TURNED, SCREENING -> true;
            default -> false;
        };
    }

    /**
     * To whom the children behind it are listed: to whoever may do one of these for all of them. Who is a key child and who needs an agreement
     * is for those who open files, who has a plan or legal aid, or is a weak learner, for those who heed the children, who was screened for nobody, what records
     * tell of a child for those who care, what is left undone also for those who supervise.
     */
    public Set<Act> listedTo() {
        return switch (this) {
            case KEY_PAIRING, AGREEMENT -> EnumSet.of(Act.OPEN);
            case LIVE_PLAN, LEGAL_AID, STUDY_PLAN, STUDY_TURNED -> EnumSet.of(Act.HEED);
            case SCREENING -> EnumSet.noneOf(Act.class);
            case RECORDS -> EnumSet.of(Act.CARE);
            case CARRIED_OUT -> EnumSet.of(Act.CARE, Act.SUPERVISE);
            default -> EnumSet.of(Act.LIST);
        };
    }

    /** By what it is told apart: who comes and goes, who has a plan, by place alone. */
    public Set<Dimension> dimensions() {
        return switch (this) {
            case JOINED, LEFT, CHANGED, RETENTION, DROPOUT, LIVE_PLAN, LEGAL_AID, STUDY_PLAN, STUDY_TURNED -> EnumSet.of(Dimension.TOWNSHIP, Dimension.SCHOOL, Dimension.GRADE, Dimension.CLASS);
            case SCREENING -> Set.of();
            default -> recorded() ? EnumSet.allOf(Dimension.class) : Set.of();
        };
    }

    /** Counts times instead of children: its list has a line for each child and matter. */
    public boolean times() {
        return this == CARRIED_OUT || this == RECORDS;
    }

    /** Counts pairings instead of children: its list says of each child how many, and how many of them fulfil it. */
    public boolean pairings() {
        return this == LETTER;
    }

    /** Told from two days: its list says where each child was and is. */
    public boolean moves() {
        return tells == Tells.FLOW && !times() && this != REACHED_BY_NONE;
    }

    public String words() {
        return Words.say(this);
    }

    /** Numerator, denominator and what is left out, in a sentence or two. */
    public String definition() {
        return Words.say("indicators.Indicator." + name() + ".definition");
    }
}
