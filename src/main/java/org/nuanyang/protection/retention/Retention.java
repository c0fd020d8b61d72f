package org.nuanyang.protection.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 保存期限, for the county's officers: how long, what falls due, and the order to erase it. */
@Service
@Transactional
public class Retention {
    /** So many files in one order. */
    public static final int MOST = 5000;

    private final RetentionSql sql;
    private final ErasureSql erasures;
    private final RetentionRules rules;
    private final Audit audit;
    private final Clock clock;

    Retention(RetentionSql sql, ErasureSql erasures, RetentionRules rules, Audit audit, Clock clock) {
        this.sql = sql;
        this.erasures = erasures;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayKeep(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    static void ask(Viewer viewer) {
        if (!mayKeep(viewer)) throw new NotFound();
    }

    @Transactional(readOnly = true)
    public RetentionRule rule(Viewer viewer) {
        ask(viewer);
        return rules.inForce(viewer.county());
    }

    /** From today on; a second decision of the day replaces the first. */
    public List<Refusal> decide(int years, int days, Viewer by) {
        ask(by);
        var rule = new RetentionRule(today(), years, days);
        var objections = rule.objections();
        if (!objections.isEmpty()) return objections;
        var id = Ids.next();
        try {
            sql.decide(by.county(), id, rule, by.account(), clock.instant());
        } catch (DuplicateKeyException somebodyElse) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return List.of(Refusal.of("protection.retention.meanwhile"));
        }
        audit.record(by, "retention.decided", id, null, null, Map.of("years", String.valueOf(years), "days", String.valueOf(days)));
        return List.of();
    }

    /** Whose time is over and whom nobody holds, the longest gone first. */
    @Transactional(readOnly = true)
    public Page<DueFile> due(int asked, Viewer viewer) {
        ask(viewer);
        var number = Page.number(asked);
        var until = rules.inForce(viewer.county()).leftUntil(today());
        return new Page<>(sql.due(until, Page.SIZE, Page.offset(number)), number, Page.SIZE, sql.count(until));
    }

    /** How many would be erased by an order of now. */
    @Transactional(readOnly = true)
    public long orderable(Viewer viewer) {
        return Math.min(MOST, due(1, viewer).total());
    }

    /**
     * Orders that what is due now be erased, the longest gone first, {@value #MOST} at most.
     *
     * @param seen how many the person read on the page and typed: another number means that the list has changed
     */
    public Ordered order(long seen, Viewer by) {
        ask(by);
        var rule = rules.inForce(by.county());
        var due = sql.due(rule.leftUntil(today()), MOST, 0);
        if (due.isEmpty()) return new Ordered(null, Refusal.of("protection.retention.nothing-due"));
        var all = orderable(by);
        if (all != seen) return new Ordered(null, Refusal.of("protection.retention.other-number", seen, all));
        var id = Ids.next();
        try {
            erasures.order(id, today(), rule.fileYears(), due, hash(due.stream().map(DueFile::child).toList()), by.account(), clock.instant());
        } catch (DuplicateKeyException somebodyElse) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Ordered(null, Refusal.of("protection.retention.ordered-already"));
        }
        audit.record(by, "erasure.ordered", id, null, null, Map.of("files", due.size(), "years", String.valueOf(rule.fileYears())));
        return new Ordered(id, null);
    }

    public record Ordered(@Nullable UUID id, @Nullable Refusal refusal) {}

    @Transactional(readOnly = true)
    public List<Erasure> erasures(Viewer viewer) {
        ask(viewer);
        return erasures.all();
    }

    @Transactional(readOnly = true)
    public Erasure erasure(UUID id, Viewer viewer) {
        ask(viewer);
        return erasures.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Erasure.BySchool> bySchool(UUID id, Viewer viewer) {
        ask(viewer);
        return erasures.bySchool(id);
    }

    /** Over the numbers in their order, a line each. */
    static byte[] hash(List<UUID> children) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(children.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
