package org.nuanyang.people;

import java.util.List;
import java.util.Optional;

/** What a workbook may hold, with the headings of its columns as offices write them. */
public enum Kind {
    SCHOOLS(
            Column.of("学校名称", true, "全称", "青石小学", "学校", "单位名称", "名称"),
            Column.of("类别", false, "乡镇、学校或教学点；不填为学校", "学校", "机构类别"),
            Column.of("上级", false, "乡镇（中心校）的名称；教学点写所属学校；不填为直属县", "青石镇", "上级单位", "所属乡镇"),
            Column.of("学段", false, "幼儿园、小学、初中，几个用顿号隔开；不填为小学", "小学", "办学学段"),
            Column.of("学校标识码", false, "10 位，没有可不填", "", "标识码", "学校代码"),
            Column.of("电话", false, "带区号", "0990-6601001", "学校电话", "联系电话"),
            Column.of("紧急电话", false, "印在学生联系卡上", "0990-6601110", "值班电话"),
            Column.of("地址", false, "", "", "学校地址"),
            Column.of("经纬度", false, "地图上复制的两个数，先后不限；填了会标在全县的学校地图上", "31.23456, 115.23456", "坐标", "位置")),
    CLASSES(
            Column.of("学校", true, "与系统中的名称一致", "青石小学", "学校名称", "单位"),
            Column.of("年级", true, "一年级到九年级，或小班、中班、大班", "三年级", "年级名称"),
            Column.of("班号", true, "数字", "1", "班级", "班")),
    STAFF(
            Column.of("姓名", true, "", "周敏", "教师姓名"),
            Column.of("登录名", true, "账号或工号，全县不重复", "zhoumin", "账号", "工号", "用户名"),
            Column.of("单位", true, "学校、乡镇或县的名称", "青石小学", "学校", "所在学校", "学校名称"),
            Column.of("职责", true, "校长、档案管理员、班主任、任课教师、心理教师……", "班主任", "角色", "岗位"),
            Column.of("班级", false, "班主任、任课教师填写", "三年级1班", "任教班级"),
            Column.of("工作电话", false, "加密保存；是否印在联系卡上由本人决定", "", "手机", "电话", "联系电话", "手机号"));

    private final List<Column> columns;

    Kind(Column... columns) {
        this.columns = List.of(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String label) {
        return columns.stream().filter(column -> column.isCalled(label)).findFirst();
    }

    /** @param others by which the same column is known elsewhere */
    public record Column(String heading, boolean required, String how, String example, List<String> others) {
        static Column of(String heading, boolean required, String how, String example, String... others) {
            return new Column(heading, required, how, example, List.of(others));
        }

        boolean isCalled(String label) {
            var plain = label.replaceAll("[*＊\\s]|[（(].*?[)）]", "");
            return plain.equals(heading) || others.contains(plain);
        }
    }
}
