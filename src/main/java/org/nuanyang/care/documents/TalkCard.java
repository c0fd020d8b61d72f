package org.nuanyang.care.documents;

import static org.nuanyang.documents.FormCell.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.care.record.CareRecord.Talk;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.roster.ChildId;

/** 谈心记录卡: one talk with one child on one page; of a talk with several each child has a card. */
final class TalkCard {
    private static final List<Integer> COLUMNS = List.of(22, 31, 22, 24, 22, 49);

    private TalkCard() {}

    /** @param topics the county's */
    static FramedForm blank(String school, Pupil pupil, List<String> topics) {
        return form(school, pupil, null, null, topics);
    }

    static FramedForm of(String school, Written written, ChildId child, List<String> topics) {
        return form(school, written.pupils().get(child), written, child, topics);
    }

    private static FramedForm form(String school, Pupil pupil, @Nullable Written written, @Nullable ChildId child, List<String> topics) {
        var talk = written == null ? null : (Talk) written.record();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(10, label("学生姓名"), value(pupil.name()), label("性别"), value(pupil.sex()), label("班级"), value(pupil.klass())));
        rows.add(FormRow.of(10, label("谈心教师"), value(written == null ? "" : written.doneBy()), label("谈心地点"), value(written == null ? "" : written.place()),
                label("谈心时间"), value(written == null ? "" : (written.day() + " " + written.time()).strip())));
        rows.add(FormRow.of(10, label("谈心方式"), boxes(List.of(Mode.values()), talk == null ? List.of() : List.of(talk.common().mode()), Words::say).across(3),
                label("时长"), value(written == null ? "" : written.lasted())));
        rows.add(FormRow.of(10, label("情绪状态"), boxes(List.of(Mood.values()), written == null ? List.of() : written.mood(child), Words::say).across(5)));
        rows.add(FormRow.of(16, label("谈心话题"), topics(topics, written).across(5)));
        rows.add(FormRow.of(68, upright("谈心内容"), text(talk == null ? "" : written.said(talk.said())).across(5)));
        rows.add(FormRow.of(26, label("发现的问题"), text(written == null ? "" : written.problems()).across(5)));
        rows.add(FormRow.of(28, label("商定的事项"), text(talk == null ? "" : agreed(written, talk)).across(5)));
        rows.add(FormRow.of(20, label("跟进情况"), text("").across(5)));
        rows.add(FormRow.of(22, signature("谈心教师（签字）：").across(3), signature("学校检查人（签字）：").across(3)));
        return new FramedForm(PaperKind.TALK_CARD.title(), "学校：" + school, Written.mark(written), COLUMNS, 0, rows, written == null ? Days.feet("", "") : written.feet());
    }

    /** The county's own, and what was chosen when it had others. */
    private static org.nuanyang.documents.FormCell topics(List<String> topics, @Nullable Written written) {
        var ticked = written == null ? List.<String>of() : written.topics();
        var all = Stream.concat(topics.stream().map(TopicChip::words), ticked.stream()).distinct().toList();
        return boxes(all, ticked, word -> word);
    }

    private static String agreed(Written written, Talk talk) {
        return (Written.or(talk.agreed()) + "\n" + written.promised()).strip();
    }
}
