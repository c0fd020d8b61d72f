package org.nuanyang.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.Wordless;
import org.nuanyang.notices.EscalationSource.Late;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ladder: who owes something that is late is told after some days, then the principal, then the county's officers, each once
 * and each in one message for all of it. A daily job; run again for the same day it tells nobody.
 */
@Service
public class Escalations {
    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);

    static final String MATTER = "notices.late";

    private final EscalationSql sql;
    private final ObjectProvider<EscalationSource> sources;
    private final Messages messages;
    private final Settings settings;
    private final Staff staff;
    private final JobSight sights;
    private final TransactionTemplate transactions;

    Escalations(EscalationSql sql, ObjectProvider<EscalationSource> sources, Messages messages, Settings settings, Staff staff, JobSight sights,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.sources = sources;
        this.messages = messages;
        this.settings = settings;
        this.staff = staff;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many people were told. */
    public int escalate(LocalDate asOf) {
        return sights.inEach(county -> inCounty(county, asOf));
    }

    public int escalate(int county, LocalDate asOf) {
        return sights.of(county).call(() -> inCounty(county, asOf));
    }

    private int inCounty(int county, LocalDate asOf) {
        var ladder = settings.of(county).ladder();
        int sum = 0;
        RuntimeException first = null;
        for (var source : sources) {
            try {
                sum += Objects.requireNonNull(transactions.execute(_ -> ofSource(county, source, ladder, asOf)));
            } catch (RuntimeException e) { // what others have found late climbs all the same
                LOG.error("what {} finds late was not told in county {}", source.getClass().getSimpleName(), county, Wordless.of(e));
                if (first == null) first = e;
            }
        }
        if (first != null) throw first;
        return sum;
    }

    private int ofSource(int county, EscalationSource source, CountySettings.Ladder ladder, LocalDate asOf) {
        var late = source.late(county, asOf);
        int told = 0;
        for (var step : Step.values()) told += tell(county, source, step, late.stream().filter(each -> ladder.reached(step, each.since(), asOf)).toList(), asOf);
        return told;
    }

    private int tell(int county, EscalationSource source, Step step, List<Late> reached, LocalDate asOf) {
        if (reached.isEmpty()) return 0;
        var byReader = new LinkedHashMap<AccountId, List<Late>>();
        Map<OrgId, Set<AccountId>> known = new LinkedHashMap<>();
        var heard = reached.stream().filter(each -> !readers(county, step, each, known).isEmpty()).toList(); // a vacant post is told when it is filled
        for (var each : sql.insert(county, heard, step, asOf))
            readers(county, step, each, known).forEach(reader -> byReader.computeIfAbsent(reader, _ -> new ArrayList<>()).add(each));
        byReader.forEach((reader, late) -> messages.tell(List.of(reader), telling(source, step, late), Actor.product(county)));
        return byReader.size();
    }

    private Collection<AccountId> readers(int county, Step step, Late late, Map<OrgId, Set<AccountId>> known) {
        return switch (step) {
            case PERSON -> Set.of(late.person());
            case PRINCIPAL -> known.computeIfAbsent(late.place(), place -> staff.above(county, place, Role.PRINCIPAL));
            case COUNTY -> known.computeIfAbsent(late.place(), place -> staff.above(county, place, Role.COUNTY_OFFICER));
        };
    }

    private static Telling telling(EscalationSource source, Step step, List<Late> late) {
        return step == Step.PERSON
                ? Telling.of(MATTER, source.ownLink(), "notices.late.own", late.size())
                : Telling.of(MATTER, source.othersLink(), "notices.late.others", late.stream().map(Late::person).distinct().count(), late.size());
    }
}
