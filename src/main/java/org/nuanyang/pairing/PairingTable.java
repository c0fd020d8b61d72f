package org.nuanyang.pairing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Tallying;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结对表 as officials keep it, Chinese only: a line for each pairing, and for each child who has none. */
@Service
public class PairingTable {
    private static final String TITLE = "关爱学生结对帮扶表";
    private static final List<LedgerColumn> COLUMNS = List.of(
            LedgerColumn.centered("", "序号", 6), LedgerColumn.text("", "学校", 22), LedgerColumn.centered("", "班级", 12), LedgerColumn.centered("", "学生姓名", 12),
            LedgerColumn.centered("", "重点帮扶", 10), LedgerColumn.centered("结对帮扶", "帮扶人", 12), LedgerColumn.centered("结对帮扶", "类别", 14),
            LedgerColumn.centered("结对帮扶", "起始日期", 12), LedgerColumn.centered("结对帮扶", "责任书签订", 12), LedgerColumn.text("", "备注", 18));

    /** A child with two helpers stands in two rows. */
    private static final Tallying TALLYING = new Tallying(Map.of("责任书已签", List.of(new Tallying.Condition(8, "?*"),
            new Tallying.Condition(6, "<>" + word(PairingKind.HAND_IN_HAND)), new Tallying.Condition(6, "<>" + word(PairingKind.STUDY_HELPER)))), Map.of("已结对", "人", "未结对", "人", "责任书已签", "对"));
    private static final String NOT_IN_CARE = "不在帮扶范围";

    private final LedgerFormats formats;
    private final PairingLists lists;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    PairingTable(LedgerFormats formats, PairingLists lists, Orgs orgs, Audit audit, Clock clock) {
        this.formats = formats;
        this.lists = lists;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    private record Line(List<String> cells, Set<String> counted) {}

    /** A line of the table with whose it is. */
    public record NamedLine(ChildId child, List<String> cells) {}

    public static List<LedgerColumn> columns() {
        return COLUMNS;
    }

    /** The table's lines, for a ledger that has them beside its sums; the caller logs whom it carries. */
    @Transactional(readOnly = true)
    public List<NamedLine> lines(PairingFilter filter, Viewer viewer) {
        var lines = new ArrayList<NamedLine>();
        for (var child : children(filter, viewer))
            lines(child, lines.size(), LocalDate.now(clock)).forEach(line -> lines.add(new NamedLine(child.id(), line.cells())));
        return lines;
    }

    /** The children whom the viewer may take out. */
    private List<PairedChild> children(PairingFilter filter, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.EXPORT)) throw new NotFound();
        return lists.all(filter, viewer).stream().filter(child -> viewer.scope().may(
                Act.EXPORT, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value())).toList();
    }

    @Transactional(readOnly = true)
    public Parcel parcel(PairingFilter filter, String ending, String backUrl, Viewer viewer) {
        var children = children(filter, viewer);
        var schools = children.stream().map(PairedChild::school).distinct().toList();
        return formats.fitting(new Parcel(unit(children, viewer) + TITLE, FileType.EXCEL, children.size(), schools.size() == 1 ? schools.getFirst() : null, backUrl).ofClass(filter.klass()), ending);
    }

    /** Each child of it is logged. */
    @Transactional
    public int write(PairingFilter filter, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var children = children(filter, viewer);
        var today = LocalDate.now(clock);
        var lines = new ArrayList<Line>();
        for (var child : children) lines.addAll(lines(child, lines.size(), today));
        audit.recordEach(viewer, "pairing.exported", children.stream().map(child -> child.id().value()).toList(), null, null, Map.of());
        var by = Foot.exported(viewer.name(), clock);
        var ledger = new Ledger("结对表", TITLE, unit(children, viewer), today.toString(), COLUMNS, List.of("已结对", "未结对", "责任书已签"), 4, by, "行").tallying(TALLYING);
        formats.as(type).write(ledger, out, rows -> lines.forEach(line -> rows.add(line.cells(), line.counted())));
        return children.size();
    }

    private String unit(List<PairedChild> children, Viewer viewer) {
        var places = children.stream().map(PairedChild::schoolName).distinct().toList();
        return places.size() == 1 ? places.getFirst() : orgs.county(viewer.county()).name();
    }

    /** 已结对 and 未结对 are of the children in care, as 结对率 is: who is helped on and no longer in care is neither. */
    private static List<Line> lines(PairedChild child, int before, LocalDate today) {
        var lines = new ArrayList<Line>();
        for (var pairing : child.pairings()) {
            var counted = new HashSet<String>();
            if (lines.isEmpty() && child.inCare()) counted.add(child.unpaired() ? "未结对" : "已结对");
            if (pairing.letterSigned() != null && !pairing.kind().peers()) counted.add("责任书已签");
            lines.add(new Line(List.of(number(before + lines.size()), child.schoolName(), klass(child, today), child.name(), child.key() ? "是" : "", pairing.helperName(),
                    word(pairing.kind()), pairing.from().toString(), pairing.letterSigned() == null ? "" : pairing.letterSigned().toString(), child.inCare() ? "" : NOT_IN_CARE), counted));
        }
        if (lines.isEmpty()) lines.add(new Line(List.of(number(before), child.schoolName(), klass(child, today), child.name(), child.key() ? "是" : "", "", "", "", "", "未结对"), Set.of("未结对")));
        return lines;
    }

    private static String word(PairingKind kind) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, kind);
    }

    private static String number(int before) {
        return String.valueOf(before + 1);
    }

    private static String klass(PairedChild child, LocalDate today) {
        return child.year() == null ? "" : child.year().label(today);
    }
}
