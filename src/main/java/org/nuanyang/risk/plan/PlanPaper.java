package org.nuanyang.risk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan on paper, for whoever may heed the child; each print is logged. */
@Service
@Transactional
public class PlanPaper {
    private final PlanSql sql;
    private final Plans plans;
    private final ChildAccess children;
    private final Orgs orgs;
    private final AccountNames names;
    private final Audit audit;
    private final Clock clock;

    PlanPaper(PlanSql sql, Plans plans, ChildAccess children, Orgs orgs, AccountNames names, Audit audit, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.children = children;
        this.orgs = orgs;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    private record Wanted(ChildFile file, IndividualPlan plan, PlanVersion version) {}

    @Transactional(readOnly = true)
    public Parcel parcel(PlanId id, int version, PaperFormat format, Viewer by) {
        var wanted = find(id, version, by);
        return new Parcel(PlanSheet.TITLE + " " + wanted.file().name(), FileType.of(format), 1, wanted.file().school(), "/children/" + wanted.file().id() + "/plan").ofClass(wanted.file().klass());
    }

    public PaperFile print(PlanId id, int version, Viewer by) {
        var wanted = find(id, version, by);
        var file = wanted.file();
        audit.record(by, "child-plan.printed", file.id().value(), file.school().value(), ChildAccess.why(file, by), Map.of());
        var klass = file.klass() == null ? "" : orgs.find(file.klass()).map(org -> org.label(LocalDate.now(clock))).orElse("");
        var school = orgs.find(file.school()).map(Org::name).orElse("");
        return Words.inChinese(() -> new PaperFile(PlanSheet.TITLE, PaperFile.Side.UPRIGHT,
                List.of(PlanSheet.of(school, klass, file.facts(), wanted.plan(), wanted.version(), names.of(by.county(), people(wanted)))), Foot.printed(by.name(), clock)));
    }

    private Wanted find(PlanId id, int version, Viewer by) {
        var head = sql.find(id).orElseThrow(NotFound::new);
        var file = children.find(head.child(), Act.OPEN, by).filter(each -> Plans.mayRead(each, by)).orElseThrow(NotFound::new);
        var plan = plans.whole(head);
        return new Wanted(file, plan, plan.versions().stream().filter(each -> each.version() == version).findFirst().orElseThrow(NotFound::new));
    }

    private static List<AccountId> people(Wanted wanted) {
        var all = new ArrayList<>(List.of(wanted.plan().owner(), wanted.version().writtenBy()));
        if (wanted.version().decidedBy() != null) all.add(wanted.version().decidedBy());
        wanted.plan().reviews().forEach(review -> all.add(review.by()));
        if (wanted.plan().closure() != null) all.add(wanted.plan().closure().by());
        return all;
    }
}
