package org.nuanyang.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums of the log's lines. Called by a door that has asked the viewer's scope; behind it the database counts what the viewer may read. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditSums {
    private final AuditSumSql sql;

    AuditSums(AuditSumSql sql) {
        this.sql = sql;
    }

    /**
     * @param times how often
     * @param people how many accounts did it
     * @param subjects to how many children (accounts, …) it was done
     */
    public record Sum(String action, long times, long people, long subjects) {
        public static Sum none(String action) {
            return new Sum(action, 0, 0, 0);
        }
    }

    /** How often an account (or, with {@link #byPlace}, at an organisation) each action was done. */
    public record Share(UUID of, String action, long times) {}

    public Map<String, Sum> byAction(int county, Instant from, Instant to) {
        return sql.byAction(county, from, to);
    }

    /** Those who did these things most often. */
    public List<Share> byPerson(int county, Instant from, Instant to, Collection<String> actions, int most) {
        return sql.byPerson(county, from, to, actions, most);
    }

    public List<Share> byPlace(int county, Instant from, Instant to, Collection<String> actions) {
        return sql.byPlace(county, from, to, actions);
    }
}
