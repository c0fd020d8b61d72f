package org.nuanyang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代职: a colleague stands in for an absent homeroom or subject teacher, from one day to another. Appointed by the school's
 * principal or file keeper; sight follows at once and ends by itself, with the absent colleague's post at the latest. What a psychology teacher hears is deputised by nobody.
 */
@Service
@Transactional
public class Deputies {
    static final int LONGEST_DAYS = 200;

    private final DeputySql sql;
    private final Audit audit;
    private final Clock clock;

    Deputies(DeputySql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** A duty that can be stood in for, in words: 周敏 · 班主任 · 三年级1班. */
    public record Post(DutyId id, OrgId org, Role role, AccountId holder, String name, String place) {}

    public record Colleague(AccountId id, String name) {}

    /** @param deputy who stands in, {@code absent} for whom */
    public record Deputising(DutyId id, Role role, String place, AccountId deputyId, String deputy, String absent, LocalDate from, LocalDate until, String reason) {}

    /** The posts of the viewer's schools whose holders may be absent. */
    @Transactional(readOnly = true)
    public List<Post> posts(Viewer viewer) {
        return sql.posts(viewer.county(), viewer.scope().orgs(Act.DEPUTISE), today());
    }

    /** Those who hold any duty in the viewer's schools. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Viewer viewer) {
        return sql.colleagues(viewer.county(), viewer.scope().orgs(Act.DEPUTISE), today());
    }

    /** Those in force and to come in the viewer's schools. */
    @Transactional(readOnly = true)
    public List<Deputising> of(Viewer viewer) {
        return sql.of(viewer.county(), viewer.scope().orgs(Act.DEPUTISE), null, today());
    }

    /** Those in which the viewer stands in or is stood in for. */
    @Transactional(readOnly = true)
    public List<Deputising> mine(Viewer viewer) {
        return sql.of(viewer.county(), null, viewer.account(), today());
    }

    /** All that stands against it; empty when it is done. */
    public List<Refusal> appoint(DutyId post, AccountId deputy, LocalDate from, LocalDate until, String reason, Viewer by) {
        var duty = posts(by).stream().filter(each -> each.id().equals(post)).findFirst().orElseThrow(NotFound::new);
        if (colleagues(by).stream().noneMatch(each -> each.id().equals(deputy))) throw new NotFound();
        var objections = objections(duty, deputy, from, until, reason, by);
        if (!objections.isEmpty()) return objections;
        var id = Ids.next();
        sql.insert(by.county(), id, duty, deputy, from, until, reason.strip(), by.account());
        audit.record(by, "deputy.appointed", deputy.value(), duty.org().value(), null,
                Map.of("duty", id, "role", duty.role(), "absent", duty.holder().value(), "from", from.toString(), "until", until.toString()));
        return List.of();
    }

    /** Today is the last day; one that has begun today or not yet is withdrawn at once. */
    public void end(DutyId id, Viewer by) {
        var found = of(by).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        var org = sql.end(by.county(), id, today());
        audit.record(by, "deputy.ended", org.deputy(), org.place(), null, Map.of("duty", id.value(), "role", found.role()));
    }

    private List<Refusal> objections(Post post, AccountId deputy, LocalDate from, LocalDate until, String reason, Viewer by) {
        var objections = new ArrayList<Refusal>();
        objection(objections, deputy.equals(by.account()), "access.duty.own");
        objection(objections, deputy.equals(post.holder()), "access.deputy.same");
        objection(objections, from.isBefore(today()), "access.deputy.past", from.toString());
        objection(objections, until.isBefore(from), "access.duty.ends-too-early", until.toString(), from.toString());
        objection(objections, until.isAfter(from.plusDays(LONGEST_DAYS)), "access.deputy.long", LONGEST_DAYS);
        objection(objections, reason.isBlank() || reason.length() > 200, "access.deputy.reason-missing");
        if (objections.isEmpty()) objection(objections, sql.overlaps(by.county(), post, deputy, from, until), "access.deputy.already");
        return objections;
    }

    private static void objection(List<Refusal> all, boolean stands, String key, @Nullable Object... args) {
        if (stands) all.add(Refusal.of(key, args));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
