package org.nuanyang.reports.setting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.telling.PhaseMonths;
import org.nuanyang.reports.wording.Wordings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The county's decisions about its documents, by whoever words them too. */
@Service
public class Settings implements PhaseMonths.Decided {
    private final SettingSql sql;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settings(SettingSql sql, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public PhaseMonths of(int county) {
        return inForce(county).months();
    }

    DocumentSettings inForce(int county) {
        return Objects.requireNonNull(transaction.execute(_ -> sql.of(county)));
    }

    public DocumentSettings open(Viewer viewer) {
        require(viewer);
        return inForce(viewer.county());
    }

    public List<Refusal> decide(DocumentSettings settings, Viewer by) {
        require(by);
        var objections = settings.objections();
        if (!objections.isEmpty()) return objections;
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!sql.replace(settings, by.county(), by.account(), clock.instant())) return List.of(Refusal.of("reports.setting.meanwhile"));
            audit.record(by, "document.settings-changed", null, null, null, Map.of("years", String.valueOf(settings.keepYears())));
            return List.of();
        }));
    }

    private static void require(Viewer viewer) {
        if (!Wordings.isFor(viewer)) throw new NotFound();
    }
}
