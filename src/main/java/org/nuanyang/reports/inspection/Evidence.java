package org.nuanyang.reports.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordFilter;
import org.nuanyang.common.Words;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureRow;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Pinyin;
import org.springframework.stereotype.Component;

/** The latest records of each kind: day, class, initials, how; never what was said. */
@Component
class Evidence {
    static final int OF_EACH = 40;
    private static final List<FigureColumn> COLUMNS = List.of(FigureColumn.centered("序号", 6), FigureColumn.centered("日期", 14), FigureColumn.label("班级", 26),
            FigureColumn.label("学生（姓名首字母）", 40), FigureColumn.centered("方式", 14), FigureColumn.centered("补录", 8));

    private final CareRecords records;
    private final Orgs orgs;

    Evidence(CareRecords records, Orgs orgs) {
        this.records = records;
        this.orgs = orgs;
    }

    /** @param children whose initials stand there */
    record Sample(Map<Matter, List<KeptRecord>> records, Set<ChildId> children) {
        static final Sample NONE = new Sample(Map.of(), Set.of());
    }

    Sample of(Occasion occasion, Collection<Matter> matters) {
        if (!occasion.closely()) return Sample.NONE;
        var found = new EnumMap<Matter, List<KeptRecord>>(Matter.class);
        var children = new LinkedHashSet<ChildId>();
        for (var matter : matters) {
            var latest = latest(matter, occasion);
            if (latest.isEmpty()) continue;
            found.put(matter, latest);
            latest.forEach(record -> children.addAll(record.names().keySet()));
        }
        return new Sample(found, children);
    }

    /** Page by page from the latest day, as far as there are enough. */
    private List<KeptRecord> latest(Matter matter, Occasion occasion) {
        var filter = new RecordFilter(matter, occasion.place().id(), null, null, null, null, false, false);
        var latest = new ArrayList<KeptRecord>();
        for (int number = 1; latest.size() < OF_EACH; number++) {
            var page = records.list(filter, number, occasion.viewer());
            page.items().stream().filter(record -> holds(occasion, record)).limit(OF_EACH - latest.size()).forEach(latest::add);
            if (number >= page.pages() || page.items().getLast().record().common().day().isBefore(occasion.span().from())) break;
        }
        return latest;
    }

    private static boolean holds(Occasion occasion, KeptRecord record) {
        var day = record.record().common().day();
        return record.withdrawn() == null && record.record().common().reached() && !day.isBefore(occasion.span().from()) && !day.isAfter(occasion.until());
    }

    FigureTable table(Matter matter, List<KeptRecord> latest, long all, Occasion occasion) {
        var names = new HashMap<OrgId, String>();
        var rows = new ArrayList<FigureRow>();
        for (var record : latest) {
            var common = record.record().common();
            var klass = record.klass() == null ? "" : names.computeIfAbsent(record.klass(), id -> orgs.find(id).map(org -> org.label(common.day())).orElse(""));
            rows.add(new FigureRow(List.of(String.valueOf(rows.size() + 1), common.day().toString(), klass, who(record), Words.say(common.mode()), record.late() ? "是" : ""), Map.of()));
        }
        var note = all > latest.size() ? "共" + all + "人次，列出最近" + latest.size() + "条记录。" : "列出全部" + latest.size() + "条记录。";
        return new FigureTable(Words.say(matter), occasion.place().name() + Words.say(matter) + "记录（不含姓名和内容）", occasion.place().name(), occasion.label(), "", COLUMNS,
                List.of(FigureBlock.of(rows)), List.of(), List.of("说明：" + note + "原始记录留存在系统内，可由学校当面查核。"));
    }

    private static String who(KeptRecord record) {
        var some = record.names().values().stream().limit(6).map(Pinyin::initials).collect(Collectors.joining(" "));
        int others = record.names().size() - Math.min(6, record.names().size()) + record.unseen();
        return others == 0 ? some : some + " 等" + (record.names().size() + record.unseen()) + "人";
    }
}
