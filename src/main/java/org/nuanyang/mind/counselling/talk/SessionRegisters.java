package org.nuanyang.mind.counselling.talk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
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

/** 咨询登记表 of a school year, for the psychology teacher who keeps the talks and nobody else: who came when, and the theme; never what was said. */
@Component
public class SessionRegisters {
    private static final List<LedgerColumn> COLUMNS = List.of(
            LedgerColumn.centered("", "序号", 6), LedgerColumn.centered("", "日期", 14), LedgerColumn.centered("", "班级", 18), LedgerColumn.centered("", "姓名", 12),
            LedgerColumn.centered("", "方式", 8), LedgerColumn.centered("", "分钟", 8), LedgerColumn.text("", "主题", 36), LedgerColumn.centered("", "小结", 10));

    private final Sessions sessions;
    private final LedgerFormats formats;
    private final Orgs orgs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SessionRegisters(Sessions sessions, LedgerFormats formats, Orgs orgs, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sessions = sessions;
        this.formats = formats;
        this.orgs = orgs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public record Export(SchoolYear year, Org school, List<Session> sessions) {}

    /** Of the school where the viewer counsels, the first when there are several. */
    public Export of(SchoolYear year, Viewer viewer) {
        var kept = sessions.between(year.from(), year.until(), viewer).stream().sorted(Comparator.comparing(Session::on).thenComparing(Session::id)).toList();
        var school = kept.stream().map(Session::school).findFirst().or(() -> viewer.duties().stream().map(duty -> duty.org()).findFirst()).flatMap(orgs::find).orElseThrow(NotFound::new);
        return new Export(year, school, kept);
    }

    public Parcel parcel(Export export, String ending) {
        var children = (int) export.sessions().stream().map(Session::child).distinct().count();
        var schools = export.sessions().stream().map(Session::school).distinct().count();
        var of = schools > 1 ? null : export.school().id();
        return formats.fitting(new Parcel("心理咨询登记表 " + export.year().starts(), FileType.EXCEL, children, of, "/mind/sessions"), ending);
    }

    public int write(Export export, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var what = Map.<String, Object>of("kind", "COUNSELLING", "period", Integer.toString(export.year().starts()));
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", null, export.school().id().value(), null, what));
        var ledger = new Ledger("心理咨询登记", "心理咨询登记表", export.school().name(), export.year().from() + " 至 " + export.year().until() + "；由心理教师保管，不外传", COLUMNS, List.of(), 4, Foot.exported(viewer.name(), clock), "次");
        formats.as(type).write(ledger, out, rows -> Words.inChinese(() -> fill(rows, export)));
        var gone = export.sessions().stream().map(each -> each.child().value()).collect(Collectors.toSet());
        transaction.executeWithoutResult(_ -> {
            audit.recordEach(viewer, "child.exported", gone, export.school().id().value(), null, what);
            audit.record(viewer, "ledger.exported", null, export.school().id().value(), null, Map.of("kind", "COUNSELLING", "period", Integer.toString(export.year().starts()), "children", gone.size()));
        });
        return gone.size();
    }

    private int fill(Ledger.Rows rows, Export export) {
        int number = 0;
        for (var each : export.sessions()) {
            var klass = each.klass() == null ? "" : orgs.find(each.klass()).map(org -> org.label(each.on())).orElse("");
            var themes = each.themes().stream().sorted().map(Words::say).collect(Collectors.joining("、"));
            rows.add(List.of(Integer.toString(++number), each.on().toString(), klass, each.name(), Words.say(each.way()), Integer.toString(each.minutes()), themes, Words.say(each.summary())), Set.of());
        }
        return number;
    }
}
