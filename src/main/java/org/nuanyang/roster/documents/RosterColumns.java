package org.nuanyang.roster.documents;

import static org.nuanyang.roster.Fact.*;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Fact.Subject;

/** Which facts stand in which ledger, in the order and under the headings that schools use. */
final class RosterColumns {
    static final LedgerColumn SERIAL = LedgerColumn.centered("", "序号", 4);
    /** By which a file that is sent back finds its children again, even when names and numbers were mended. */
    static final LedgerColumn CHILD_KEY = LedgerColumn.hidden("学生编号");

    private static final String BASICS = "学生基本情况";
    private static final String GUARDIAN = "监护人";
    private static final String SECOND = "第二监护人";

    private RosterColumns() {}

    /** 联络信息表: whom to call for each child of a class. */
    static List<FactColumn> contacts() {
        var columns = new ArrayList<FactColumn>();
        columns.add(FactColumn.centered(NAME, BASICS, "姓名", 8));
        columns.add(FactColumn.of(SEX, BASICS, "性别", 4));
        columns.add(FactColumn.of(GRADE, BASICS, "年级", 7));
        columns.add(FactColumn.of(CLASS, BASICS, "班级", 5));
        columns.add(FactColumn.of(ADDRESS, BASICS, "家庭住址", 24));
        for (var parent : List.of(Subject.FATHER, Subject.MOTHER)) {
            columns.add(FactColumn.centered(of(parent, "name"), group(parent), "姓名", 8));
            columns.add(FactColumn.of(of(parent, "phone"), group(parent), "电话", 12));
            columns.add(FactColumn.of(of(parent, "place"), group(parent), "务工地点", 14));
        }
        columns.add(FactColumn.centered(GUARDIAN_NAME, GUARDIAN, "姓名", 8));
        columns.add(FactColumn.of(GUARDIAN_RELATION, GUARDIAN, "与学生关系", 8));
        columns.add(FactColumn.of(GUARDIAN_PHONE, GUARDIAN, "电话", 12));
        columns.addAll(secondGuardian());
        return columns;
    }

    /** 花名册: what a school's roll tells of each child. */
    static List<FactColumn> roll() {
        var columns = new ArrayList<FactColumn>();
        columns.add(FactColumn.centered(NAME, BASICS, "姓名", 8));
        columns.add(FactColumn.of(SEX, BASICS, "性别", 4));
        columns.add(FactColumn.of(BIRTH, BASICS, "出生日期", 11));
        columns.add(FactColumn.centered(ETHNIC_GROUP, BASICS, "民族", 7));
        columns.add(FactColumn.of(ID, BASICS, "身份证号", 19));
        columns.add(FactColumn.centered(STUDENT_NUMBER, BASICS, "学籍号", 20));
        columns.add(FactColumn.of(GRADE, BASICS, "年级", 7));
        columns.add(FactColumn.of(CLASS, BASICS, "班级", 5));
        columns.add(FactColumn.of(BOARDING, BASICS, "是否寄宿", 5));
        columns.add(FactColumn.of(ADDRESS, BASICS, "家庭住址", 24));
        columns.add(FactColumn.of(HEALTH, BASICS, "健康状况", 10));
        columns.add(FactColumn.of(TRAIT, BASICS, "性格特点", 12));
        columns.add(FactColumn.of(INTEREST, BASICS, "兴趣爱好", 12));
        for (var parent : List.of(Subject.FATHER, Subject.MOTHER)) columns.addAll(parent(parent));
        columns.add(FactColumn.centered(GUARDIAN_NAME, GUARDIAN, "姓名", 8));
        columns.add(FactColumn.of(GUARDIAN_RELATION, GUARDIAN, "与学生关系", 8));
        columns.add(FactColumn.of(GUARDIAN_PHONE, GUARDIAN, "电话", 12));
        columns.add(FactColumn.of(GUARDIAN_ADDRESS, GUARDIAN, "住址", 18));
        columns.addAll(secondGuardian());
        columns.add(FactColumn.of(NOTE, "", "备注", 16));
        return columns;
    }

    /** The roll with every fact that a file can hold: to move a school's records, or to fill them in. */
    static List<FactColumn> everything() {
        var columns = new ArrayList<>(roll());
        columns.removeIf(column -> column.fact() == NOTE);
        insert(columns, NAME, FactColumn.centered(FORMER_NAME, BASICS, "曾用名", 10));
        insert(columns, ID,
                FactColumn.centered(DOCUMENT_KIND, BASICS, "证件类型", 10),
                FactColumn.centered(DOCUMENT_NUMBER, BASICS, "其他证件号码", 20));
        insert(columns, STUDENT_NUMBER, FactColumn.of(SCHOOL, BASICS, "就读学校", 18));
        insert(columns, CLASS, FactColumn.of(ENTRY_YEAR, BASICS, "入学年份", 8));
        insert(columns, BOARDING, FactColumn.centered(COMMUTE, BASICS, "上下学方式", 10));
        insert(columns, ADDRESS,
                FactColumn.of(TOWNSHIP, BASICS, "所在乡镇", 12),
                FactColumn.of(VILLAGE, BASICS, "所在村", 12),
                FactColumn.of(VILLAGE_GROUP, BASICS, "村民小组", 8),
                FactColumn.of(HOUSEHOLD_ADDRESS, BASICS, "户籍所在地", 24),
                FactColumn.of(RURAL_HOUSEHOLD, BASICS, "是否农村户口", 8),
                FactColumn.of(Fact.PHONE, BASICS, "学生电话", 13));
        insert(columns, HEALTH,
                FactColumn.of(ILLNESS, BASICS, "患病类型", 12),
                FactColumn.of(DISABILITY, BASICS, "残疾类别及等级", 12),
                FactColumn.centered(DISABILITY_CARD, BASICS, "残疾证号", 21));
        insert(columns, INTEREST,
                FactColumn.of(STUDY_LEVEL, BASICS, "学业水平", 10),
                FactColumn.of(THOUGHT, BASICS, "思想表现", 12),
                FactColumn.of(BEHAVIOUR, BASICS, "日常行为表现", 12),
                FactColumn.of(FAMILY_BACKGROUND, BASICS, "家庭背景", 14),
                FactColumn.of(DIFFICULTIES, BASICS, "困难情况", 14),
                FactColumn.of(ECONOMIC_STATE, BASICS, "家庭经济状况", 12),
                FactColumn.of(AID, BASICS, "受资助情况", 12),
                FactColumn.of(ORPHAN, BASICS, "是否孤儿", 6),
                FactColumn.of(ABANDONED, BASICS, "是否遗弃儿童", 8),
                FactColumn.of(SINGLE_PARENT_FAMILY, BASICS, "是否单亲家庭", 8),
                FactColumn.of(ONLY_CHILD, BASICS, "是否独生子女", 8),
                FactColumn.of(MIGRANT_CHILD, BASICS, "是否随迁子女", 8),
                FactColumn.centered(DECLARED, BASICS, "是否留守儿童", 10),
                FactColumn.of(PARENTS_AWAY, BASICS, "父母外出情况", 10));
        for (var parent : List.of(Subject.FATHER, Subject.MOTHER)) insert(columns, of(parent, "trade"), moreOf(parent));
        insert(columns, GUARDIAN_RELATION,
                FactColumn.of(GUARDIAN_ID, GUARDIAN, "身份证号", 19),
                FactColumn.of(GUARDIAN_BIRTH, GUARDIAN, "出生日期", 11),
                FactColumn.of(GUARDIAN_AGE, GUARDIAN, "年龄", 5),
                FactColumn.of(GUARDIAN_KIND, GUARDIAN, "监护类型", 10));
        insert(columns, GUARDIAN_ADDRESS,
                FactColumn.of(GUARDIAN_PHONE_2, GUARDIAN, "备用电话", 12),
                FactColumn.of(GUARDIAN_OCCUPATION, GUARDIAN, "职业", 10),
                FactColumn.of(GUARDIAN_HEALTH, GUARDIAN, "健康状况", 10),
                FactColumn.of(GUARDIAN_EDUCATION, GUARDIAN, "文化程度", 8),
                FactColumn.of(GUARDIAN_AGREEMENT_SIGNED, GUARDIAN, "委托照护协议签订时间", 12),
                FactColumn.of(GUARDIAN_CAN_CARE, GUARDIAN, "有无监护能力", 8));
        columns.addAll(unsaidParent());
        columns.add(FactColumn.of(NOTE, "", "备注", 16));
        return columns;
    }

    private static List<FactColumn> parent(Subject parent) {
        var group = group(parent);
        return List.of(
                FactColumn.centered(of(parent, "name"), group, "姓名", 8),
                FactColumn.of(of(parent, "phone"), group, "电话", 12),
                FactColumn.of(of(parent, "away"), group, "是否外出", 5),
                FactColumn.of(of(parent, "awaySince"), group, "外出时间", 11),
                FactColumn.of(of(parent, "place"), group, "务工地点", 14),
                FactColumn.of(of(parent, "employer"), group, "工作单位", 14),
                FactColumn.of(of(parent, "trade"), group, "工种", 10));
    }

    private static FactColumn[] moreOf(Subject parent) {
        var group = group(parent);
        return new FactColumn[] {
            FactColumn.of(of(parent, "id"), group, "身份证号", 19),
            FactColumn.of(of(parent, "birth"), group, "出生日期", 11),
            FactColumn.of(of(parent, "phone2"), group, "备用电话", 12),
            FactColumn.of(of(parent, "wechat"), group, "微信号", 14),
            FactColumn.of(of(parent, "employerAddress"), group, "单位地址", 18),
            FactColumn.of(of(parent, "employerPhone"), group, "单位电话", 13),
            FactColumn.of(of(parent, "returns"), group, "多久回家一次", 10),
            FactColumn.of(of(parent, "lastHome"), group, "最近回家时间", 12),
            FactColumn.of(of(parent, "marital"), group, "婚姻状况", 8),
            FactColumn.of(of(parent, "health"), group, "健康状况", 10),
            FactColumn.of(of(parent, "education"), group, "文化程度", 8),
            FactColumn.of(of(parent, "canGuard"), group, "有无监护能力", 8),
            FactColumn.of(of(parent, "cannotWhy"), group, "无监护能力原因", 12),
            FactColumn.of(of(parent, "deceased"), group, "是否去世", 6)
        };
    }

    /** 家长: a parent of whom a file did not say father or mother. */
    private static List<FactColumn> unsaidParent() {
        return List.of(
                FactColumn.centered(PARENT_NAME, "家长", "姓名", 8),
                FactColumn.of(PARENT_PHONE, "家长", "电话", 12),
                FactColumn.of(PARENT_PHONE_2, "家长", "备用电话", 12),
                FactColumn.of(PARENT_AWAY_SINCE, "家长", "外出时间", 11),
                FactColumn.of(PARENT_PLACE, "家长", "务工地点", 14),
                FactColumn.of(PARENT_EMPLOYER, "家长", "工作单位", 14),
                FactColumn.of(PARENT_TRADE, "家长", "工种", 10));
    }

    private static List<FactColumn> secondGuardian() {
        return List.of(
                FactColumn.centered(SECOND_GUARDIAN_NAME, SECOND, "姓名", 8),
                FactColumn.of(SECOND_GUARDIAN_RELATION, SECOND, "与学生关系", 8),
                FactColumn.of(SECOND_GUARDIAN_PHONE, SECOND, "电话", 12));
    }

    private static void insert(List<FactColumn> columns, Fact after, FactColumn... more) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).fact() != after) continue;
            columns.addAll(i + 1, List.of(more));
            return;
        }
        throw new IllegalArgumentException(after.key());
    }

    private static Fact of(Subject parent, String attribute) {
        return Fact.byKey((parent == Subject.FATHER ? "father." : "mother.") + attribute).orElseThrow();
    }

    private static String group(Subject parent) {
        return parent == Subject.FATHER ? "父亲" : "母亲";
    }
}
