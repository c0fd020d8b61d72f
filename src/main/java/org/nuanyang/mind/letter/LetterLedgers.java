package org.nuanyang.mind.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
import org.nuanyang.documents.download.Parcel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 心灵信箱来信统计 on paper: the same numbers as the page, by school, with the same ones hidden. */
@Component
public class LetterLedgers {
    private static final List<LedgerColumn> COLUMNS = List.of(
            LedgerColumn.centered("", "序号", 6), LedgerColumn.text("", "学校", 34), LedgerColumn.centered("", "按时回复", 14), LedgerColumn.centered("", "迟回", 12),
            LedgerColumn.centered("", "等回复", 12), LedgerColumn.centered("", "超过期限未回", 16), LedgerColumn.centered("", "合计", 12), LedgerColumn.text("", "备注", 20));

    private final LedgerFormats formats;
    private final Orgs orgs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterLedgers(LedgerFormats formats, Orgs orgs, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.formats = formats;
        this.orgs = orgs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public Parcel parcel(LetterCounts.Counted counted, String ending) {
        return formats.fitting(new Parcel("心灵信箱来信统计 " + counted.from() + " 至 " + counted.until(), FileType.EXCEL, 0, null, "/mind/letters/counts"), ending);
    }

    public int write(LetterCounts.Counted counted, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var place = viewer.duties().getFirst().org();
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", null, place.value(), null, Map.of("kind", "MIND_LETTERS", "period", counted.from() + "/" + counted.until())));
        var unit = orgs.find(place).map(Org::name).orElse("");
        var ledger = new Ledger("心灵信箱", "心灵信箱来信统计", unit, counted.from() + " 至 " + counted.until() + "；不足五封的不写，搁置的不算", COLUMNS, List.of(), 2, Foot.exported(viewer.name(), clock), "所");
        formats.as(type).write(ledger, out, rows -> {
            for (int i = 0; i < counted.schools().size(); i++) rows.add(cells(Integer.toString(i + 1), counted.schools().get(i).name(), counted.table().lines().get(i)), Set.of());
            if (counted.schools().size() > 1) rows.add(cells("", "合计", counted.table().totals()), Set.of());
        });
        return 0;
    }

    private static List<String> cells(String number, String school, SmallCounts.Line line) {
        var cells = new ArrayList<>(List.of(number, school));
        line.parts().forEach(part -> cells.add(shown(part)));
        cells.add(shown(line.total()));
        cells.add("");
        return cells;
    }

    private static String shown(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : Words.inChinese(() -> Words.say("mind.hidden"));
    }
}
