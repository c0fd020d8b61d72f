package org.nuanyang.indicators.ledger;

import static org.nuanyang.documents.figures.FigureColumn.centered;
import static org.nuanyang.documents.figures.FigureColumn.label;
import static org.nuanyang.documents.figures.FigureColumn.number;
import static org.nuanyang.documents.figures.FigureColumn.share;

import java.util.List;
import org.nuanyang.documents.figures.Balance;
import org.nuanyang.documents.figures.FigureColumn;

/** 信息汇总表, 结对帮扶情况统计表 and 普查进度统计表: how children stand. */
final class SummaryTable {
    private static final String COUNTED = "关爱学生";

    static final List<Balance> BALANCES = List.of(
            Balance.of("counted", "male", "female", "sexless"),
            Balance.of("counted", "kindergarten", "primary_school", "junior_school", "stageless"),
            Balance.of("counted", "both_away", "one_away", "one_away_other_unable", "orphan", "abandoned", "single_parent", "groundless"),
            Balance.of("counted", "boarding", "day_pupil", "boarding_untold"));

    private SummaryTable() {}

    static List<FigureColumn> columns(String lines) {
        return List.of(
                centered("序号", 5), label(lines, lines.equals("学校") ? 24 : 18), number("enrolled", "在册学生").wide(8), number("undecided", "暂不能断定").wide(8),
                number("counted", "合计").under(COUNTED).wide(8), number("male", "男").under(COUNTED, "性别").wide(6), number("female", "女").under(COUNTED, "性别").wide(6),
                number("sexless", "未写明").under(COUNTED, "性别").wide(6),
                number("kindergarten", "幼儿园").under(COUNTED, "学段"), number("primary_school", "小学").under(COUNTED, "学段").wide(6), number("junior_school", "初中").under(COUNTED, "学段").wide(6),
                number("stageless", "未分班").under(COUNTED, "学段"),
                number("both_away", "父母双方外出").under(COUNTED, "情形"), number("one_away", "父母一方外出").under(COUNTED, "情形"),
                number("one_away_other_unable", "一方外出另一方无监护能力").under(COUNTED, "情形").wide(10), number("orphan", "孤儿").under(COUNTED, "情形").wide(6),
                number("abandoned", "遗弃").under(COUNTED, "情形").wide(6), number("single_parent", "单亲家庭").under(COUNTED, "情形"), number("groundless", "未写明").under(COUNTED, "情形"),
                number("boarding", "寄宿").under(COUNTED, "住宿").wide(6), number("day_pupil", "走读").under(COUNTED, "住宿").wide(6), number("boarding_untold", "未写明").under(COUNTED, "住宿"),
                number("filed", "已建档").under("建档"), share("filing", "建档率", "filed", "counted").under("建档"),
                number("clear", "五清晰").under("建档"), share("clarity", "完整率", "clear", "counted").under("建档"),
                number("carded", "已发卡").under("联系卡"), share("card", "发放率", "carded", "counted").under("联系卡"),
                number("in_care", "应结对").under("结对帮扶"), number("paired", "已结对").under("结对帮扶"), share("pairing", "结对率", "paired", "in_care").under("结对帮扶"));
    }

    static List<FigureColumn> survey(String lines) {
        return List.of(
                centered("序号", 6), label(lines, 28), number("enrolled", "在册学生").wide(12),
                number("to_survey", "应核对").under("最近一轮普查").wide(12), number("surveyed", "已核对").under("最近一轮普查").wide(12),
                FigureColumn.difference("unsurveyed", "未核对", "to_survey", "surveyed").under("最近一轮普查").wide(12), share("rate", "进度", "surveyed", "to_survey").under("最近一轮普查").wide(12),
                number("counted", "列入").under("档案结论").wide(12), number("undecided", "暂不能断定").under("档案结论").wide(12));
    }

    static List<FigureColumn> pairing(String lines) {
        return List.of(
                centered("序号", 6), label(lines, 28), number("in_care", "应结对").under("帮扶对象").wide(10), number("paired", "已结对").under("帮扶对象").wide(10),
                FigureColumn.difference("unpaired", "未结对", "in_care", "paired").under("帮扶对象").wide(10), share("rate", "结对率", "paired", "in_care").under("帮扶对象").wide(10),
                number("key", "人数").under("重点帮扶对象").wide(10), number("key_paired", "已结对").under("重点帮扶对象").wide(10), share("key_rate", "结对率", "key_paired", "key").under("重点帮扶对象").wide(10),
                number("letters", "结对数").under("承包责任书").wide(10), number("signed", "已签订").under("承包责任书").wide(10), share("letter_rate", "签订率", "signed", "letters").under("承包责任书").wide(10));
    }
}
