package org.nuanyang.reports.parents;

import static org.nuanyang.documents.FormCell.label;
import static org.nuanyang.documents.FormCell.signature;
import static org.nuanyang.documents.FormCell.text;
import static org.nuanyang.documents.FormCell.value;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;

/** 学期通报 of one child, a page: what is told, then room for the teacher and the parents to write to each other. Chinese only, as it goes home. */
record TermReportSheet(String school, String klass, String name, String term, String greeting, List<Part> parts) {
    private static final List<Integer> COLUMNS = List.of(22, 63, 22, 63);

    /** What is left on the page for the boxes and for writing by hand, and the least for the latter, in millimetres. */
    private static final int ROOM = 182;
    private static final int LEAST = 50;
    private static final double LINE = 6.4;
    private static final int CHARACTERS = 38;

    /** What is told under one heading; each paragraph a line. */
    record Part(String heading, List<String> paragraphs) {}

    /** As high as its text is likely to be. */
    private static int height(Part part) {
        return Math.max(14, (int) Math.ceil(part.paragraphs().stream().mapToInt(TermReportSheet::lines).sum() * LINE));
    }

    private static int lines(String paragraph) {
        double width = 2 + paragraph.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
        return (int) Math.ceil(width / CHARACTERS);
    }

    FramedForm form() {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(10, label("姓名"), value(name), label("学期"), value(term)));
        rows.add(FormRow.of(14, text(greeting).across(4)));
        for (var part : parts) rows.add(FormRow.of(14, label(part.heading()), text(String.join("\n", part.paragraphs())).across(3)));
        int free = Math.max(LEAST, ROOM - parts.stream().mapToInt(TermReportSheet::height).sum());
        rows.add(FormRow.of(free * 2 / 5, label("老师的话"), text("").across(3)));
        rows.add(FormRow.of(free * 3 / 5, label("家长的话"), text("").across(3)));
        rows.add(FormRow.of(20, signature("班主任（签字）：").across(2), signature("家长（签字）：").across(2)));
        return new FramedForm("学期通报", "学校：" + school, klass.isEmpty() ? "" : "班级：" + klass, COLUMNS, 0, rows, List.of());
    }
}
