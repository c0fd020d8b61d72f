package org.nuanyang.risk.incident.referral;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.notices.EscalationSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body that has not answered, or not come to an end, by the day: whoever referred asks after it. */
@Component
class LateReferrals implements EscalationSource {
    private final ReferralSql sql;

    LateReferrals(ReferralSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        return sql.late(on).stream().map(late -> new Late("risk.referral", new OrgId(late.schoolId()), new AccountId(late.writtenBy()), late.dueOn().plusDays(1))).toList();
    }

    @Override
    public String ownLink() {
        return "/risk/referrals";
    }

    @Override
    public String othersLink() {
        return "/risk/referrals";
    }
}
