package org.nuanyang.risk.aid;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.notices.EscalationSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: an eligible case that nobody has applied for, or whose answer has not come. */
@Component
class LateAid implements EscalationSource {
    private final AidSql sql;

    LateAid(AidSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        return sql.late(on).stream().map(late -> new Late("risk.aid", new OrgId(late.schoolId()), new AccountId(late.person()), late.since())).toList();
    }

    @Override
    public String ownLink() {
        return "/risk/legal-aid";
    }

    @Override
    public String othersLink() {
        return "/risk/legal-aid";
    }
}
