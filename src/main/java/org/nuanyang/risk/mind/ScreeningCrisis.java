package org.nuanyang.risk.mind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.mind.screening.Alarms;
import org.nuanyang.mind.screening.CrisisAnswered;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.IncidentLog;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.LogKind;
import org.nuanyang.risk.incident.Who;
import org.nuanyang.roster.ChildId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An answer for which somebody must act at once begins the procedure for self-harm, in the name of whoever is on duty and in office: who was
 * named for the sitting, who was named after, who opened it, else a psychology teacher of the school where the child is now, else the principal (未成年人网络保护条例第三十八条). One incident per child and sitting,
 * however often the answer is given. What could not be begun is begun by a job; where nobody can, the county is told.
 */
@Component
public class ScreeningCrisis {
    private final Alarms alarms;
    private final JobSight sight;
    private final Staff staff;
    private final Viewers viewers;
    private final Orgs orgs;
    private final Incidents incidents;
    private final IncidentLog log;
    private final Messages messages;
    private final TransactionTemplate apart;

    ScreeningCrisis(Alarms alarms, JobSight sight, Staff staff, Viewers viewers, Orgs orgs, Incidents incidents, IncidentLog log, Messages messages, PlatformTransactionManager transactions) {
        this.alarms = alarms;
        this.sight = sight;
        this.staff = staff;
        this.viewers = viewers;
        this.orgs = orgs;
        this.incidents = incidents;
        this.log = log;
        this.messages = messages;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(CrisisAnswered answered) {
        begin(answered.county(), answered.sitting(), answered.child(), false);
    }

    /** What the request could not begin. What goes wrong for one child is told at the end and keeps no other waiting. @return how many have been begun */
    public int catchUp() {
        return sight.inEach(county -> {
            int begun = 0;
            RuntimeException first = null;
            for (var each : alarms.unalarmed()) {
                try {
                    if (begin(county, each.sitting(), each.child(), true)) begun++;
                } catch (RuntimeException e) {
                    if (first == null) first = e;
                }
            }
            if (first != null) throw first;
            return begun;
        });
    }

    /** False when nobody can begin it; then those above the school are told. @param again whether the request has failed before: then it is no passing fault */
    private boolean begin(int county, SittingId sitting, ChildId child, boolean again) {
        var duty = sight.of(county).call(() -> alarms.onDuty(sitting, child));
        if (duty.isEmpty()) return false;
        RuntimeException first = null;
        var inTurn = inTurn(county, duty.get());
        for (var by : inTurn) {
            try {
                begin(county, sitting, child, by, duty.get(), inTurn);
                sight.of(county).run(() -> alarms.begun(sitting, child));
                return true;
            } catch (RuntimeException e) {
                if (first == null) first = e;
            }
        }
        if (inTurn.isEmpty() || again) sight.of(county).run(() -> apart.executeWithoutResult(_ -> tellAbove(county, sitting, child, duty.get().school())));
        if (first != null) throw first;
        return false;
    }

    private void begin(int county, SittingId sitting, ChildId child, Viewer by, Alarms.OnDuty duty, List<Viewer> inTurn) {
        var others = inTurn.stream().map(Viewer::account).filter(each -> duty.inTurn().contains(each)).collect(Collectors.toCollection(LinkedHashSet::new));
        others.addAll(staff.above(county, duty.school(), Role.PSYCHOLOGY));
        others.remove(by.account());
        if (!by.scope().sight().call(() -> begun(id(sitting, child), by)))
            by.scope().sight().run(() -> apart.executeWithoutResult(_ -> start(sitting, child, by, others)));
    }

    /** Which school it is, and of the child nothing. */
    private void tellAbove(int county, SittingId sitting, ChildId child, OrgId school) {
        if (!alarms.nobodyBegins(sitting, child)) return;
        var name = orgs.find(school).map(Org::name).orElse("");
        var product = Actor.product(county);
        messages.tell(staff.above(county, school, Role.PRINCIPAL), Telling.of("risk.mind.crisis", "/incidents", "risk.mind.crisis.nobody", name).urgently(), product);
        messages.tell(staff.above(county, school, Role.COUNTY_OFFICER), Telling.of("risk.mind.crisis", "/risk/incidents/clocks", "risk.mind.crisis.nobody", name).urgently(), product);
    }

    private void start(SittingId sitting, ChildId child, Viewer by, Set<AccountId> others) {
        var id = id(sitting, child);
        incidents.start(id, IncidentKind.SELF_HARM, new Who.Seen(child), by);
        var line = UUID.nameUUIDFromBytes(("line " + id).getBytes(UTF_8));
        log.tell(id, new IncidentLog.Told(line, LogKind.NOTE, null, Words.inChinese(() -> Words.say("risk.mind.crisis.log", by.name())), null), by);
        messages.tell(List.of(by.account()), Telling.of("risk.mind.crisis", "/incidents/" + id, "risk.mind.crisis.duty").urgently(), by);
        messages.tell(others, Telling.of("risk.mind.crisis", "/incidents/" + id, "risk.mind.crisis.told", by.name()).urgently(), by);
    }

    private boolean begun(IncidentId id, Viewer by) {
        try {
            incidents.find(id, by);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    private static IncidentId id(SittingId sitting, ChildId child) {
        return new IncidentId(UUID.nameUUIDFromBytes(("screening " + sitting + " " + child).getBytes(UTF_8)));
    }

    /** Those in office at the school, whoever is on duty first; who has left is told nothing. */
    private List<Viewer> inTurn(int county, Alarms.OnDuty duty) {
        var people = new LinkedHashSet<AccountId>(duty.inTurn());
        people.addAll(staff.above(county, duty.school(), Role.PSYCHOLOGY));
        people.addAll(staff.above(county, duty.school(), Role.PRINCIPAL));
        return people.stream().map(each -> viewers.find(county, each)).flatMap(Optional::stream).filter(viewer -> viewer.scope().mayIn(Act.RECORD, duty.school())).toList();
    }
}
