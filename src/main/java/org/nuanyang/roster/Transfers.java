package org.nuanyang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.TransferRequest.Answer;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.TransferSql;
import org.nuanyang.roster.store.TransferSql.Asked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转学: the school that receives a child asks, the school that has the child answers. */
@Service
@Transactional
public class Transfers {
    private final TransferSql sql;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    Transfers(TransferSql sql, Files files, Audit audit, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the child of this ID number, which the facts tell. False when no other school has the child, or another
     * request for it is open.
     */
    public boolean request(OrgId toSchool, @Nullable OrgId toClass, Facts told, @Nullable UUID run, Viewer by) {
        if (!by.scope().mayIn(Act.ENROL, toSchool)) throw new NotFound();
        if (!told.tells(Fact.ID)) return false;
        var id = Ids.next();
        var asked = sql.request(
                id, toSchool.value(), toClass == null ? null : toClass.value(), told, run, by.account().value(), clock.instant());
        if (asked) audit.record(by, "transfer.requested", id, toSchool.value(), null, Map.of());
        return asked;
    }

    /** Lets the child go: its file moves to the school that asked, with its history and what that school has told. */
    public AmendOutcome accept(TransferId id, Viewer by) {
        var asked = open(id);
        var today = LocalDate.now(clock);
        var work = files.work(today, today, false);
        work.load(List.of(asked.child()));
        var file = work.file(asked.child())
                .filter(child -> by.scope().may(Act.TRANSFER, child.school(), child.klass(), asked.child()))
                .orElseThrow(NotFound::new);
        work.meet(List.of(asked.told()));
        work.tell(file, asked.told(), Set.of());
        work.handOver(file, asked.toClass());
        work.store(new Stamp(clock.instant(), by.account().value(), Source.TRANSFER, null));
        audit.record(by, "transfer.accepted", asked.child(), asked.toSchool(), null, Map.of("request", id.toString()));
        if (!sql.handOver(id.value(), by.account().value(), clock.instant(), today)) throw new NotFound();
        return new AmendOutcome.Amended(file.version());
    }

    /** @param reason what the school that asked will read; must not be blank */
    public void refuse(TransferId id, String reason, Viewer by) {
        if (reason.isBlank()) throw new IllegalArgumentException("a refusal has a reason");
        var asked = open(id);
        if (!by.scope().mayIn(Act.TRANSFER, new OrgId(asked.fromSchool()))) throw new NotFound();
        answer(asked, Answer.REFUSED, reason.strip(), "transfer.refused", by);
    }

    public void withdraw(TransferId id, Viewer by) {
        var asked = open(id);
        if (!by.scope().mayIn(Act.ENROL, new OrgId(asked.toSchool()))) throw new NotFound();
        answer(asked, Answer.WITHDRAWN, null, "transfer.withdrawn", by);
    }

    /** The requests to and from the viewer's schools, the open ones first. */
    @Transactional(readOnly = true)
    public List<TransferRequest> transfersFor(Viewer viewer) {
        return sql.all().stream().map(asked -> seenBy(viewer, asked)).toList();
    }

    private Asked open(TransferId id) {
        return sql.find(id.value()).filter(asked -> asked.answer() == null).orElseThrow(NotFound::new);
    }

    private void answer(Asked asked, Answer answer, @Nullable String reason, String action, Viewer by) {
        if (!sql.answer(asked.id(), answer, reason, by.account().value(), clock.instant())) throw new NotFound();
        audit.record(by, action, asked.id(), asked.fromSchool(), reason, Map.of());
    }

    /** The school that asks does not learn where the child is before it has come. */
    private static TransferRequest seenBy(Viewer viewer, Asked asked) {
        var has = viewer.scope().mayIn(Act.LIST, new OrgId(asked.fromSchool()));
        var knows = has || asked.answer() == Answer.ACCEPTED;
        return new TransferRequest(
                new TransferId(asked.id()), knows ? new ChildId(asked.child()) : null, asked.childName(),
                knows ? new OrgId(asked.fromSchool()) : null, knows ? asked.fromSchoolName() : null,
                new OrgId(asked.toSchool()), asked.toSchoolName(), asked.toClass() == null ? null : new OrgId(asked.toClass()),
                asked.run(), asked.requestedAt(), asked.answer(), asked.answeredAt(), asked.reason(),
                asked.answer() == null && viewer.scope().mayIn(Act.TRANSFER, new OrgId(asked.fromSchool())),
                asked.answer() == null && viewer.scope().mayIn(Act.ENROL, new OrgId(asked.toSchool())));
    }
}
