package org.nuanyang.reports.document;

import java.util.Map;
import java.util.Objects;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.indicators.kept.KeptFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every figure of a subject as the records are at one moment, whoever tells it. */
@Component
public class ToldNow {
    private final Tellings tellings;
    private final KeptFigures kept;
    private final TransactionTemplate moment;

    ToldNow(Tellings tellings, KeptFigures kept, PlatformTransactionManager transactions) {
        this.tellings = tellings;
        this.kept = kept;
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @throws org.nuanyang.common.NotFound when the viewer may not see figures of the place, or the doing is another's */
    public Map<String, Cited> figures(Subject subject, Viewer viewer) {
        kept.settle();
        return Objects.requireNonNull(moment.execute(_ -> tellings.figures(subject, viewer)));
    }
}
