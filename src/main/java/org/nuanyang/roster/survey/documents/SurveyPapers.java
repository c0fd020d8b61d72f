package org.nuanyang.roster.survey.documents;

import static org.nuanyang.roster.Fact.*;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LedgerFormats;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.survey.ClassFigures;
import org.nuanyang.roster.survey.SurveyLine;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Walks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The papers of a round on their way out; which children each carried is logged, the ledger's class by class. */
@Component
class SurveyPapers {
    private final LedgerFormats formats;
    private final Surveys surveys;
    private final Walks walks;
    private final Roster roster;
    private final Orgs orgs;
    private final AccountNames people;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurveyPapers(
            LedgerFormats formats, Surveys surveys, Walks walks, Roster roster, Orgs orgs, AccountNames people, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.formats = formats;
        this.surveys = surveys;
        this.walks = walks;
        this.roster = roster;
        this.orgs = orgs;
        this.people = people;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    String ledgerName(SurveyRound round, Viewer viewer) {
        if (!viewer.scope().mayIn(Act.EXPORT, round.school())) throw new NotFound();
        return round.schoolName() + round.title() + "台账";
    }

    Parcel parcel(SurveyRound round, String ending, Viewer viewer) {
        var name = ledgerName(round, viewer);
        int children = surveys.figures(List.of(round), viewer).stream().mapToInt(place -> (int) place.figures().children()).sum();
        return formats.fitting(new Parcel(name, FileType.EXCEL, children, round.school(), "/surveys/" + round.id()), ending);
    }

    int ledger(SurveyRound round, FileType type, OutputStream out, Viewer viewer) throws IOException {
        var asOf = round.closedAt() == null ? LocalDate.now(clock) : round.closedAt().atZone(clock.getZone()).toLocalDate();
        var foot = Foot.exported(viewer.name(), clock) + "（号码已遮盖）";
        var ledger = new SurveyLedger(round.schoolName(), ledgerName(round, viewer), asOf, clock.getZone(), foot);
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.asked", round.id().value(), round.school().value(), null, Map.of("kind", "SURVEY")));
        var names = new HashMap<AccountId, String>();
        var number = new int[1];
        formats.as(type).write(ledger.ledger(), out, rows -> {
            for (var place : surveys.figures(List.of(round), viewer)) {
                var lines = surveys.everyone(round, place.place(), viewer);
                var files = roster.files(lines.stream().map(SurveyLine::child).toList(), viewer);
                for (var line : lines) {
                    var file = files.get(line.child());
                    if (file == null) continue;
                    var author = line.answeredBy() == null ? null : names.computeIfAbsent(line.answeredBy(), by -> people.of(viewer.county(), List.of(by)).getOrDefault(by, ""));
                    rows.add(ledger.cells(++number[0], line, file.facts(), label(place, round), author), SurveyLedger.counted(line));
                }
                log("child.exported", List.copyOf(files.values()), viewer);
            }
        });
        return number[0];
    }

    Parcel sheetParcel(SurveyRound round, OrgId place, Viewer viewer) {
        int children = called(round, place, viewer).size();
        var klass = orgs.find(place).filter(org -> org.kind() == Org.Kind.CLASS).map(Org::id).orElse(null);
        return new Parcel(klass(place) + "普查核对表", FileType.PDF, children, round.school(), "/surveys/" + round.id() + "/walk/" + place).ofClass(klass);
    }

    /** The children of a class who are still to be called, or all of them when nobody is. */
    private List<ChildId> called(SurveyRound round, OrgId place, Viewer viewer) {
        var names = walks.names(round, place, viewer);
        var left = names.stream().filter(name -> name.answer() == null).toList();
        return (left.isEmpty() ? names : left).stream().map(SurveyLine::child).toList();
    }

    private String klass(OrgId place) {
        return orgs.find(place).filter(org -> org.kind() == Org.Kind.CLASS).map(org -> org.label(orgs.today())).orElse("未分班");
    }

    WalkSheet sheet(SurveyRound round, OrgId place, Viewer viewer) {
        var files = roster.files(called(round, place, viewer), viewer);
        var rows = new ArrayList<WalkSheet.Row>();
        for (var file : files.values()) rows.add(new WalkSheet.Row(rows.size() + 1, file.name(), sex(file.facts()), known(file.facts())));
        log("survey.sheet-printed", List.copyOf(files.values()), viewer);
        return new WalkSheet(round.schoolName(), klass(place), round.title(), LocalDate.now(clock).toString(), rows);
    }

    private void log(String action, List<ChildFile> files, Viewer viewer) {
        if (files.isEmpty()) return;
        var first = files.getFirst();
        var why = viewer.scope().why(first.school().value(), first.klass() == null ? null : first.klass().value(), first.id().value());
        List<UUID> ids = files.stream().map(ChildFile::id).map(ChildId::value).toList();
        transaction.executeWithoutResult(_ -> audit.recordEach(viewer, action, ids, first.school().value(), why, Map.of("kind", "SURVEY")));
    }

    private String label(ClassFigures place, SurveyRound round) {
        var klass = place.year() == null ? "未分班" : place.year().label(orgs.today());
        return place.school().equals(round.school()) ? klass : place.schoolName() + klass;
    }

    private static String sex(Facts facts) {
        return facts.<Sex>get(SEX).map(sex -> sex == Sex.MALE ? "男" : "女").orElse("");
    }

    private static String known(Facts facts) {
        var guardian = facts.<String>get(GUARDIAN_NAME).orElse("") + facts.<Relation>get(GUARDIAN_RELATION).map(kin -> "（" + kin.word() + "）").orElse("");
        return "父：" + whereabouts(facts, FATHER_DECEASED, FATHER_AWAY, FATHER_PLACE, FATHER_AWAY_SINCE)
                + "；母：" + whereabouts(facts, MOTHER_DECEASED, MOTHER_AWAY, MOTHER_PLACE, MOTHER_AWAY_SINCE)
                + "；监护人：" + (guardian.isEmpty() ? "未写明" : guardian);
    }

    private static String whereabouts(Facts facts, Fact deceased, Fact away, Fact place, Fact since) {
        if (facts.<Boolean>get(deceased).orElse(false)) return "—";
        var out = facts.<Boolean>get(away).orElse(null);
        if (out == null) return "未写明";
        if (!out) return "在家";
        var from = facts.<RoughDate>get(since).map(date -> date + " 起").orElse("");
        return "外出 " + facts.<String>get(place).orElse("") + " " + from;
    }
}
