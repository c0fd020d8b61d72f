package org.nuanyang.documents.manuscript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyang.documents.manuscript.Block.Grid;
import org.nuanyang.documents.manuscript.Block.Heading;
import org.nuanyang.documents.manuscript.Block.PageBreak;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.manuscript.Manuscript.Signature;

/** Manuscripts of an invented school. */
final class Manuscripts {
    static final String LONG_ADDRESS = "indicators-carried-out.各校[0199a3c2-7b1e-7c44-9f0a-52d1c3e4f506].应做次数上期";

    private Manuscripts() {}

    static Manuscript summary() {
        var blocks = new ArrayList<Block>(List.of(
                new Heading(1, "基本情况"),
                told("截至2026年6月30日，我校在校学生", figure("situation.roll", "412"), "名，其中留守儿童", figure("situation.counted", "86"), "名，占",
                        figure("situation.share", "20.9%"), "；“双留守”（父母双方都在外地）", figure("situation.both", "51"), "名，由祖辈照料的", figure("situation.grandparents", "63"), "名。"),
                new Grid("各年级留守儿童情况", List.of("年级", "在校", "留守", "父母双方外出", "由祖辈照料"),
                        IntStream.rangeClosed(1, 6).mapToObj(each -> line("一二三四五六".charAt(each - 1) + "年级", each + 60, each + 10, each + 5, each + 8)).toList()),
                new Heading(1, "主要工作"),
                new Heading(2, "建立档案，摸清底数"),
                told("应建档的", figure("files.owed", "86"), "名留守儿童中已建档", figure("files.kept", "83"), "名，建档率", figure("files.share", "96.5%"), "，比上学期提高", figure("files.share上期", "4.1"),
                        "个百分点。联系卡发到" + "每一户，监护人、班主任和结对人的电话都写在上面。"),
                new Heading(2, "结对帮扶，谈心家访"),
                new Heading(3, "谈心"),
                told("班主任和结对人与孩子谈心应做", figure(LONG_ADDRESS, "1,032"), "次，做到", figure("talks.done", "987"), "次，落实率", figure("talks.rate", "95.6%"), "。"),
                new Heading(4, "谈了什么"),
                told("谈得最多的是想念父母、学习吃力和与同学相处。同一个数再说一次：", figure("talks.done", "987"), "次。"),
                new Heading(4, "没有做到的"),
                told("有", figure("talks.missed", "45"), "次没有做到，集中在期末两周。"),
                new Heading(3, "家访"),
                Paragraph.of("名字里的生僻字要印得出来：张堃、李喆、王㛃、赵𬭎、陈𠮷。地址很长的村子也不会撑破页面，比如清溪县松柏乡大石桥村民委员会第十二村民小组。"),
                new Heading(1, "存在的问题"),
                told("三（1）班有", figure("problems[3-1].unfiled", "3"), "名留守儿童没有建档。")));
        blocks.add(Paragraph.of("这一段只为看一看长的文字怎样折行：孩子们每个星期与父母视频一次，老师在旁边帮着接通，说完了把大人的话记下来。".repeat(9)));
        blocks.add(new PageBreak());
        blocks.add(new Heading(1, "下一步打算"));
        blocks.add(told("9月30日前，为尚未建档的", figure("problems[3-1].unfiled", "3"), "名留守儿童补建档案，由三（1）班班主任负责。"));
        var annex = new ArrayList<Block>(List.of(new Heading(1, "各班落实情况"),
                new Grid("各班谈心、家访、通话落实情况", List.of("班级", "班主任", "应谈心", "已谈心", "落实率", "应家访", "已家访", "落实率", "应通话", "已通话", "落实率", "说明"),
                        IntStream.rangeClosed(1, 30).mapToObj(Manuscripts::wide).toList()),
                new Heading(1, "数据出处"),
                new Grid("", List.of("№", "数", "说明", "期间", "范围", "核对码"), IntStream.rangeClosed(1, 24).mapToObj(Manuscripts::source).toList())));
        return new Manuscript("清溪县青石小学2025—2026学年第二学期留守儿童关爱保护工作总结", "青小〔2026〕7号", blocks, new Signature("清溪县青石小学", LocalDate.of(2026, 6, 30)), annex);
    }

    /** No number, no signature, no annex, nothing but a sentence. */
    static Manuscript bare() {
        return new Manuscript("情况简报", "", List.of(Paragraph.of("本月没有记录。")), null, List.of());
    }

    static Paragraph told(Object... pieces) {
        return new Paragraph(java.util.Arrays.stream(pieces).map(each -> each instanceof Run run ? run : new Run.Plain((String) each)).toList());
    }

    static Run figure(String address, String text) {
        return new Run.Figure(address, text);
    }

    private static List<Paragraph> line(String name, int... numbers) {
        var cells = new ArrayList<>(List.of(Paragraph.of(name)));
        for (int i = 0; i < numbers.length; i++) cells.add(told(figure("grades[" + name + "]." + i, Integer.toString(numbers[i]))));
        return cells;
    }

    private static List<Paragraph> wide(int number) {
        var cells = new ArrayList<>(List.of(Paragraph.of("%d（%d）班".formatted((number + 4) / 5, (number - 1) % 5 + 1)), Paragraph.of(number == 7 ? "阿卜杜热合曼·买买提" : "周敏")));
        for (int i = 0; i < 9; i++) cells.add(told(figure("classes[" + number + "]." + i, i % 3 == 2 ? "95.6%" : Integer.toString(40 + number))));
        cells.add(Paragraph.of(number % 9 == 0 ? "班主任休产假，由副班主任代做" : ""));
        return cells;
    }

    private static List<Paragraph> source(int number) {
        return List.of(Paragraph.of(Integer.toString(number)), Paragraph.of("95.6%"), Paragraph.of("已完成的谈心次数除以按规定应做的谈心次数，说明了原因的不计入应做。"),
                Paragraph.of("2026年2月17日至6月30日"), Paragraph.of("青石小学（含教学点）"), Paragraph.of("7F3K-2QXM"));
    }
}
