package org.nuanyang.roster.dossier;

import static org.nuanyang.roster.Fact.*;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.documents.FactText;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.roster.dossier.Dossier.Block;
import org.nuanyang.roster.dossier.Dossier.Cell;
import org.nuanyang.roster.dossier.Dossier.Line;

/** Which fact stands where on 学生基本情况登记表; Chinese only, as the form is. */
record DossierForm(Facts facts, FactText text) {
    static DossierForm of(Facts facts, Numbers numbers) {
        return new DossierForm(facts, new FactText(numbers, numbers));
    }

    /** The first five lines leave room for the photo on their right. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block("一、学生基本情况", List.of(
                Line.of(one("姓名", NAME), one("性别", SEX)),
                Line.of(one("曾用名", FORMER_NAME), one("民族", ETHNIC_GROUP)),
                Line.of(one("出生日期", BIRTH), one("是否寄宿", BOARDING)),
                Line.of(new Cell("年级、班级", text(GRADE) + text(CLASS), 1), one("入学年份", ENTRY_YEAR)),
                Line.of(wide("身份证号", ID)),
                Line.of(wide("学籍号", STUDENT_NUMBER), one("学生电话", Fact.PHONE)),
                Line.of(wide("其他证件", DOCUMENT_KIND, DOCUMENT_NUMBER), one("上下学方式", COMMUTE)),
                Line.of(whole("现住址", ADDRESS)),
                Line.of(whole("户籍地址", HOUSEHOLD_ADDRESS)),
                Line.of(one("乡镇", TOWNSHIP), one("村", VILLAGE), one("村民小组", VILLAGE_GROUP)),
                Line.of(one("农村户籍", RURAL_HOUSEHOLD), one("独生子女", ONLY_CHILD), one("随迁子女", MIGRANT_CHILD)))));
        blocks.add(new Block("二、健康、性格与学业", List.of(
                Line.of(one("健康状况", HEALTH), wide("疾病史", ILLNESS)),
                Line.of(one("残疾情况", DISABILITY), wide("残疾人证号", DISABILITY_CARD)),
                Line.of(one("性格特点", TRAIT), wide("兴趣爱好", INTEREST)),
                Line.of(one("学业成绩", STUDY_LEVEL), wide("思想表现", THOUGHT)),
                Line.of(whole("日常行为", BEHAVIOUR)))));
        blocks.add(new Block("三、父亲", parent(Subject.FATHER)));
        blocks.add(new Block("四、母亲", parent(Subject.MOTHER)));
        if (Fact.of(Subject.PARENT).stream().anyMatch(facts::tells)) blocks.add(new Block("家长（未写明父亲或母亲）", List.of(
                Line.of(one("姓名", PARENT_NAME), one("电话", PARENT_PHONE), one("备用电话", PARENT_PHONE_2)),
                Line.of(one("外出时间", PARENT_AWAY_SINCE), wide("务工地点", PARENT_PLACE)),
                Line.of(one("工种", PARENT_TRADE), wide("工作单位", PARENT_EMPLOYER)))));
        blocks.add(new Block("五、监护人", List.of(
                Line.of(one("姓名", GUARDIAN_NAME), one("与学生关系", GUARDIAN_RELATION), one("电话", GUARDIAN_PHONE)),
                Line.of(new Cell("出生日期", text(GUARDIAN_BIRTH).isEmpty() && facts.tells(GUARDIAN_AGE) ? text(GUARDIAN_AGE) + "岁" : text(GUARDIAN_BIRTH), 1),
                        wide("身份证号", GUARDIAN_ID)),
                Line.of(one("职业", GUARDIAN_OCCUPATION), one("文化程度", GUARDIAN_EDUCATION), one("备用电话", GUARDIAN_PHONE_2)),
                Line.of(one("健康状况", GUARDIAN_HEALTH), one("监护能力", GUARDIAN_CAN_CARE), one("监护类型", GUARDIAN_KIND)),
                Line.of(whole("住址", GUARDIAN_ADDRESS)),
                Line.of(one("第二监护人", SECOND_GUARDIAN_NAME), one("与学生关系", SECOND_GUARDIAN_RELATION), one("电话", SECOND_GUARDIAN_PHONE)))));
        blocks.add(new Block("六、家庭情况", List.of(
                Line.of(whole("家庭背景", FAMILY_BACKGROUND)),
                Line.of(one("经济类别", ECONOMIC_STATE), wide("资助情况", AID)),
                Line.of(one("是否孤儿", ORPHAN), one("是否遗弃", ABANDONED), one("单亲家庭", SINGLE_PARENT_FAMILY)),
                Line.of(whole("生活困难", DIFFICULTIES)),
                Line.of(whole("备注", NOTE)))));
        return blocks;
    }

    private List<Line> parent(Subject subject) {
        return List.of(
                Line.of(of("姓名", subject, "name", 1), of("电话", subject, "phone", 1), of("备用电话", subject, "phone2", 1)),
                Line.of(of("出生日期", subject, "birth", 1), of("身份证号", subject, "id", 3)),
                Line.of(of("微信号", subject, "wechat", 1), of("婚姻状况", subject, "marital", 1), of("文化程度", subject, "education", 1)),
                Line.of(of("是否外出", subject, "away", 1), of("外出时间", subject, "awaySince", 1), of("工种", subject, "trade", 1)),
                Line.of(of("多久回家", subject, "returns", 1), of("务工地点", subject, "place", 3)),
                Line.of(of("最近回家", subject, "lastHome", 1), of("工作单位", subject, "employer", 3)),
                Line.of(of("单位电话", subject, "employerPhone", 1), of("单位地址", subject, "employerAddress", 3)),
                Line.of(of("健康状况", subject, "health", 1), of("监护能力", subject, "canGuard", 1), of("没有的原因", subject, "cannotWhy", 1)));
    }

    private Cell of(String label, Subject subject, String attribute, int span) {
        var fact = Fact.byKey((subject == Subject.FATHER ? "father." : "mother.") + attribute).orElseThrow();
        var dead = attribute.equals("name") && facts.<Boolean>get(subject == Subject.FATHER ? FATHER_DECEASED : MOTHER_DECEASED).orElse(false);
        return new Cell(label, text(fact) + (dead ? "（已故）" : ""), span);
    }

    private Cell one(String label, Fact fact) {
        return new Cell(label, text(fact), 1);
    }

    private Cell wide(String label, Fact... of) {
        return new Cell(label, String.join(" ", java.util.Arrays.stream(of).map(this::text).toList()).strip(), 3);
    }

    private Cell whole(String label, Fact fact) {
        return new Cell(label, text(fact), 5);
    }

    private String text(Fact fact) {
        return text.of(fact, facts);
    }
}
