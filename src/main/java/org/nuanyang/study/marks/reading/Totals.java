package org.nuanyang.study.marks.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.study.marks.subject.Subjects;

/** 语文 over 基础, 阅读, 习作 and 总分: the sum under a subject is its mark when nothing else under it is. */
final class Totals {
    private static final Pattern TOTAL = Pattern.compile("(总分|合计|总计|总评|小计|总成绩|总分数)");

    private Totals() {}

    static void find(Table table, Map<Integer, Head> heads) {
        var under = new HashMap<String, Integer>();
        Set<String> twice = new HashSet<>();
        for (var column : table.columns()) {
            if (column.path().size() < 2 || !TOTAL.matcher(Plain.narrow(column.leaf()).replaceAll("\\(.*\\)|/.*", "")).matches()) continue;
            var subject = Subjects.heading(column.path().get(column.path().size() - 2)).orElse(null);
            if (subject != null && under.put(subject.subject(), column.index()) != null) twice.add(subject.subject());
        }
        for (var column : table.columns()) {
            if (!(heads.get(column.index()) instanceof Head.Passed)) continue;
            if (column.path().size() < 2) continue;
            var subject = Subjects.heading(column.path().get(column.path().size() - 2)).orElse(null);
            if (subject == null || twice.contains(subject.subject()) || !Integer.valueOf(column.index()).equals(under.get(subject.subject())) || told(heads, subject.subject())) continue;
            var own = Subjects.full(Plain.narrow(column.leaf()));
            heads.put(column.index(), new Head.Marks(subject.subject(), own == null ? subject.full() : own));
        }
    }

    private static boolean told(Map<Integer, Head> heads, String subject) {
        return heads.values().stream().anyMatch(head -> head instanceof Head.Marks(var other, _) && other.equals(subject));
    }
}
