package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Letter;

/**
 * 结对帮扶责任书 as school and helper sign it, Chinese only. It names the pupil and no reason for the care, so that it may lie
 * on a desk; what is not known is a line to write on.
 *
 * @param homeroom who leads the class; empty when nobody does
 */
record ResponsibilityLetter(String school, String klass, String homeroom, Pairing pairing) {
    Letter letter() {
        var kind = Words.sayIn(Locale.SIMPLIFIED_CHINESE, pairing.kind());
        var text = new ArrayList<Letter.Paragraph>();
        text.add(Letter.plain("甲方（学校）：" + known(school)));
        text.add(Letter.plain("乙方（帮扶人）：" + known(pairing.helperName()) + "　　身份：" + kind));
        text.add(Letter.plain("帮扶对象：" + pairing.childName() + "　　班级：" + known(klass)));
        text.add(Letter.body("为让每一名需要关爱的学生都有人牵挂、有人陪伴、有人帮助，双方签订本责任书。"));
        text.add(Letter.heading("一、帮扶时间"));
        text.add(Letter.body("自 " + day(pairing.from()) + " 起，至学生毕业、转学或双方办理交接之日止。"));
        text.add(Letter.heading("二、乙方的责任"));
        duties().forEach(line -> text.add(Letter.body(line)));
        text.add(Letter.heading("三、甲方的责任"));
        text.add(Letter.body("1. 向乙方说明学生的学习和生活情况，为帮扶提供联系方式、时间和场所。"));
        text.add(Letter.body("2. 每学期至少听取一次乙方的意见；乙方不能继续帮扶时，及时安排他人接手。"));
        text.add(Letter.heading("四、保护学生"));
        text.add(Letter.body("1. 尊重学生人格，不向无关人员透露学生及其家庭的情况，不公开姓名、照片和住址。"));
        text.add(Letter.body("2. 不得侵害、体罚、歧视学生；发现学生受到侵害或处于危险之中，立即报告学校和公安机关。"));
        text.add(Letter.body("3. 单独会面在公开、安全的场所进行，事先告知班主任或监护人。"));
        text.add(Letter.body("本责任书一式两份，双方各执一份，自签字之日起生效。"));
        var signed = day(pairing.letterSigned());
        return new Letter("关爱学生结对帮扶责任书", "", text, List.of(
                new Letter.Party("甲方（盖章）：", homeroom.isEmpty() ? List.of("负责人（签字）：") : List.of("负责人（签字）：", "班主任：" + homeroom), signed),
                new Letter.Party("乙方（签字）：", List.of("帮扶人：" + known(pairing.helperName())), signed)));
    }

    private List<String> duties() {
        var lines = new ArrayList<>(List.of(
                "经常与学生见面谈心，了解思想、学习和生活情况，按学校的要求及时记录。",
                "与监护人和在外的父母保持联系，帮助学生与父母通话，按学校的安排走访家庭。",
                "督促和辅导学习，培养良好的学习和生活习惯，鼓励参加集体活动。",
                "关心身心健康，节日、生日给予陪伴，提醒防溺水、交通、用电用火等安全事项。",
                "学生遇到困难或情绪、行为明显变化时，及时告知班主任和学校，共同帮助。"));
        if (pairing.kind() == PairingKind.PROXY_PARENT && !homeroom.isEmpty())
            lines.add("与班主任" + homeroom + "共同管理（双管理），互通情况，分工协作。");
        if (pairing.kind() == PairingKind.STUDY_HELPER || pairing.kind() == PairingKind.OUTSIDE_TUTOR) lines.add("按约定的时间到指定地点辅导功课，不收取任何费用。");
        var numbered = new ArrayList<String>();
        for (int number = 1; number <= lines.size(); number++) numbered.add(number + ". " + lines.get(number - 1));
        return numbered;
    }

    private static String known(String text) {
        return text.isBlank() ? Letter.BLANK : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
