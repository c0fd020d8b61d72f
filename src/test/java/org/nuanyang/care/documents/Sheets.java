package org.nuanyang.care.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Told;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.documents.Cast;

/** The records of the papers' tests. */
final class Sheets {
    static final String SCHOOL = "清溪县青石小学";
    static final String KLASS = "三年级1班";
    static final String MONTH = "2026年3月";
    static final ChildId XIAOMAN = Cast.xiaoman().id();
    static final ChildId SHITOU = Cast.shitou().id();
    static final ChildId LONGEST = Cast.longest().id();

    private static final Map<ChildId, Pupil> PUPILS = Map.of(
            XIAOMAN, Pupil.of(Cast.xiaoman().facts(), KLASS), SHITOU, Pupil.of(Cast.shitou().facts(), KLASS), LONGEST, Pupil.of(Cast.longest().facts(), "九年级12班"));

    private Sheets() {}

    static Pupil pupil(ChildId child) {
        return PUPILS.get(child);
    }

    static Common common(int day, ChildId... children) {
        return new Common(new RecordId(new UUID(0, day)), List.of(children), LocalDate.of(2026, 3, day), LocalTime.of(16, 20), 20, Mode.IN_PERSON, true, null,
                Set.of(), Map.of(children[0], Mood.LOW), Set.of("MISSING_PARENTS", "STUDY"), Set.of(), Set.of(), "教师办公室", "想妈妈，夜里睡不好。", List.of());
    }

    static Written written(CareRecord record, boolean late) {
        var pupils = new LinkedHashMap<ChildId, Pupil>();
        for (var child : record.common().children()) pupils.put(child, pupil(child));
        return new Written(record, pupils, 0, new AccountId(new UUID(2, 1)), "周敏", "周敏", record.common().day(), List.of("请妈妈周日晚上打电话来（周敏，2026年3月15日前）"), late);
    }

    static Written talk(String said, ChildId... children) {
        return written(CareRecord.of(Matter.TALK, common(12, children), Map.of(Told.SAID, said, Told.AGREED, "每晚给妈妈发一条语音。")), false);
    }

    static Written visit(ChildId child) {
        var common = common(10, child).with(Party.GUARDIAN);
        return written(CareRecord.of(Matter.HOME_VISIT, common, Map.of(Told.GUARDIAN_HEALTH, "腰腿不好", Told.HOME_SITUATION, "三间平房，奶奶和孩子同住，有书桌。",
                Told.WHEREABOUTS, "都在东莞，春节回来过", Told.CONTENT, "和奶奶说了孩子在校的情况；奶奶说孩子睡得晚，想爸爸妈妈。", Told.SUGGESTIONS, "晚上九点前睡，手机放在奶奶屋里。",
                Told.OPINION, "谢谢老师，孩子听老师的话。")), true);
    }

    static Written call(int day, Mode mode, boolean reached, ChildId... children) {
        var common = new Common(new RecordId(new UUID(1, day)), List.of(children), LocalDate.of(2026, 3, day), LocalTime.of(9, 30), reached ? 12 : null, mode, reached,
                null, Set.of(Party.MOTHER), Map.of(), Set.of(), Set.of(), Set.of(), null, null, List.of());
        return written(CareRecord.of(Matter.FAMILY_CALL, common, Map.of(Told.NOTE, "和妈妈说了画画比赛。")), false);
    }

    static Written seminar() {
        return written(CareRecord.of(Matter.SEMINAR, common(6, XIAOMAN, SHITOU, LONGEST), Map.of(Told.THEME, "怎样和爸爸妈妈说心里话", Told.HOST, "刘校长",
                Told.PRESENT, "李根生、何秀兰、罗小燕", Told.MINUTES, "孩子们说了想说的话。\n家长说会常打电话。")), false);
    }

    static Written diary(int day, String text, ChildId child) {
        return written(CareRecord.of(Matter.DIARY, common(day, child), Map.of(Told.TEXT, text)), day == 2);
    }
}
