package org.nuanyang.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.TransferRequest.Answer;
import org.nuanyang.roster.store.MatchSql;
import org.nuanyang.roster.store.TransferSql;
import org.nuanyang.roster.store.TransferSql.Asked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转学: the school that receives a child asks for it, or the school that has the child offers it; the other one says yes
 * or no; the receiving school confirms that the child has come.
 */
@Service
@Transactional
public class Transfers {
    private final TransferSql sql;
    private final HandingOver handing;
    private final MatchSql matches;
    private final LookupThrottle throttle;
    private final TransferLog log;

    Transfers(TransferSql sql, HandingOver handing, MatchSql matches, LookupThrottle throttle, TransferLog log) {
        this.sql = sql;
        this.handing = handing;
        this.matches = matches;
        this.throttle = throttle;
        this.log = log;
    }

    /**
     * Asks for the child of this ID number, which the facts tell. False when no other school has the child or its closed
     * file, or another transfer of it is open. The answer tells something of another school, so it is throttled.
     */
    public boolean request(OrgId toSchool, @Nullable OrgId toClass, Facts told, @Nullable UUID run, Viewer by) {
        if (!by.scope().mayIn(Act.ENROL, toSchool)) throw new NotFound();
        if (!told.tells(Fact.ID)) return false;
        if (run == null) throttle.take(by.account(), 1);
        else throttle.takeOfFile(by.account(), 1);
        var id = Ids.next();
        var asked = sql.request(
                id, toSchool.value(), toClass == null ? null : toClass.value(), told, run, by.account().value(), log.now());
        log.requested(id, toSchool, asked, by);
        return asked;
    }

    /**
     * Offers children, here or already off the roll, to another school of the county. Who is under way already is left out.
     *
     * @param run the roll-over that offers them; null for a single child
     * @return how many were offered
     */
    public int offer(Collection<ChildFile> files, OrgId toSchool, String note, @Nullable UUID run, Viewer by) {
        if (!sql.isOpenSchool(toSchool.value())) throw new NotFound();
        for (var file : files) {
            var theirs = by.scope().may(Act.TRANSFER, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value());
            if (!theirs || file.school().equals(toSchool)) throw new NotFound();
            if (file.left() != null && !file.left().why().mayReturn()) throw new NotFound();
        }
        var offered = sql.offer(files, toSchool.value(), note.strip(), run, by.account().value(), log.now());
        log.offered(offered, toSchool, by);
        return offered.size();
    }

    /** Says yes: the file moves with its history; the school that lets go keeps a line of it. */
    public AmendOutcome accept(TransferId id, Viewer by) {
        var asked = open(id);
        if (!asked.offered()) return handing.letGo(asked, by);
        if (!by.scope().mayIn(Act.TRANSFER, new OrgId(asked.toSchool()))) throw new NotFound();
        return handing.takeIn(List.of(asked), by);
    }

    /** Says yes to every child whom a school has offered to this one; how many came. */
    public int acceptAll(OrgId fromSchool, OrgId toSchool, Viewer by) {
        if (!by.scope().mayIn(Act.TRANSFER, toSchool)) throw new NotFound();
        var offers = sql.offers(fromSchool.value(), toSchool.value());
        return !offers.isEmpty() && handing.takeIn(offers, by) instanceof AmendOutcome.Amended ? offers.size() : 0;
    }

    /** @param reason what the other school will read; must not be blank */
    public void refuse(TransferId id, String reason, Viewer by) {
        if (reason.isBlank()) throw new IllegalArgumentException("a refusal has a reason");
        var asked = open(id);
        if (!by.scope().mayIn(Act.TRANSFER, new OrgId(answering(asked)))) throw new NotFound();
        answer(asked, Answer.REFUSED, reason.strip(), "transfer.refused", by);
    }

    public void withdraw(TransferId id, Viewer by) {
        var asked = open(id);
        if (!mayWithdraw(asked, by)) throw new NotFound();
        answer(asked, Answer.WITHDRAWN, null, "transfer.withdrawn", by);
    }

    /** The children have come to school, into this class. Empty when it is noted; all that stands against it, else. */
    public List<Refusal> arrive(Set<TransferId> ids, OrgId klass, LocalDate on, Viewer by) {
        var asked = ids.stream().map(id -> sql.find(id.value()).filter(Transfers::awaitsArrival).orElseThrow(NotFound::new)).toList();
        var into = matches.classes(Set.of(klass.value())).get(klass.value());
        for (var one : asked) {
            if (!by.scope().mayIn(Act.ENROL, new OrgId(one.toSchool()))) throw new NotFound();
            if (into == null || !into.school().equals(one.toSchool())) return List.of(Refusal.of("roster.refusal.class-of-another-school"));
        }
        if (on.isAfter(log.today())) return List.of(Refusal.of("roster.going.not-yet", on, log.today()));
        if (asked.isEmpty()) return List.of(Refusal.of("roster.arrival.nobody"));
        return handing.arrive(asked, klass, into, on, by) instanceof AmendOutcome.Refused(var reasons) ? reasons : List.of();
    }

    /** The transfers to and from the viewer's schools, those first that wait for somebody. */
    @Transactional(readOnly = true)
    public List<TransferRequest> transfersFor(Viewer viewer) {
        return sql.all().stream().map(asked -> seenBy(viewer, asked)).toList();
    }

    /** Children handed over to the viewer's schools of whom nobody has said that they have come. */
    @Transactional(readOnly = true)
    public List<TransferRequest> arrivals(Viewer viewer) {
        return sql.arrivals().stream().map(asked -> seenBy(viewer, asked)).filter(TransferRequest::mayConfirm).toList();
    }

    /** The requests that an import has sent, whatever became of them. */
    @Transactional(readOnly = true)
    public List<TransferRequest> ofRun(UUID run, Viewer viewer) {
        return sql.ofRun(run).stream().map(asked -> seenBy(viewer, asked)).toList();
    }

    /** The offers that a roll-over has made. */
    @Transactional(readOnly = true)
    public List<TransferRequest> offersOf(UUID run, Viewer viewer) {
        return sql.offersOf(run).stream().map(asked -> seenBy(viewer, asked)).toList();
    }

    /** The transfers of a child whose file the viewer may open, the latest first. */
    @Transactional(readOnly = true)
    public List<TransferRequest> of(ChildId child, Viewer viewer) {
        return sql.ofChild(child.value()).stream().map(asked -> seenBy(viewer, asked)).toList();
    }

    @Transactional(readOnly = true)
    public boolean isUnderWay(ChildId child) {
        return sql.ofChild(child.value()).stream().anyMatch(asked -> asked.answer() == null);
    }

    /** Ends what is open about a child who has died, without asking anybody. */
    public void endFor(ChildId child, Viewer by) {
        sql.ofChild(child.value()).stream().filter(asked -> asked.answer() == null).forEach(asked -> {
            if (asked.offered()) answer(asked, Answer.WITHDRAWN, null, "transfer.withdrawn", by);
            else answer(asked, Answer.REFUSED, TransferLog.closed(), "transfer.refused", by);
        });
    }

    private Asked open(TransferId id) {
        return sql.find(id.value()).filter(asked -> asked.answer() == null).orElseThrow(NotFound::new);
    }

    private void answer(Asked asked, Answer answer, @Nullable String reason, String action, Viewer by) {
        if (!sql.answer(asked.id(), answer, reason, by.account().value(), log.now())) throw new NotFound();
        log.answered(asked, action, by);
    }

    private static UUID answering(Asked asked) {
        return asked.offered() ? asked.toSchool() : asked.fromSchool();
    }

    private static boolean mayWithdraw(Asked asked, Viewer by) {
        return asked.offered()
                ? by.scope().mayIn(Act.TRANSFER, new OrgId(asked.fromSchool()))
                : by.scope().mayIn(Act.ENROL, new OrgId(asked.toSchool()));
    }

    private static boolean awaitsArrival(Asked asked) {
        return asked.answer() == Answer.ACCEPTED && asked.arrivedOn() == null;
    }

    /** The school that asks does not learn where the child is before it has come; who is offered one knows by whom. */
    private static TransferRequest seenBy(Viewer viewer, Asked asked) {
        var has = viewer.scope().mayIn(Act.LIST, new OrgId(asked.fromSchool()));
        var accepted = asked.answer() == Answer.ACCEPTED;
        var knowsSchool = has || accepted || asked.offered();
        var open = asked.answer() == null;
        return new TransferRequest(
                new TransferId(asked.id()), asked.offered(), has || accepted ? new ChildId(asked.child()) : null, asked.childName(),
                asked.left(), knowsSchool ? new OrgId(asked.fromSchool()) : null, knowsSchool ? asked.fromSchoolName() : null,
                new OrgId(asked.toSchool()), asked.toSchoolName(), asked.toClass() == null ? null : new OrgId(asked.toClass()),
                told(asked, Fact.SEX), told(asked, Fact.BIRTH), asked.note(), asked.run(), asked.requestedAt(),
                asked.answer(), asked.answeredAt(), asked.reason(), asked.arrivedOn(),
                open && viewer.scope().mayIn(Act.TRANSFER, new OrgId(answering(asked))),
                open && mayWithdraw(asked, viewer),
                awaitsArrival(asked) && viewer.scope().mayIn(Act.ENROL, new OrgId(asked.toSchool())));
    }

    private static <T> @Nullable T told(Asked asked, Fact fact) {
        return asked.offered() ? asked.told().<T>get(fact).orElse(null) : null;
    }
}
