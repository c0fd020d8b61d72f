package org.nuanyang.care.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays down what a county has adopted before it began to keep its policy here: for the invented county, no page leads to it. */
@Component
public class PastPolicy {
    private final CarePolicy policy;

    PastPolicy(CarePolicy policy) {
        this.policy = policy;
    }

    @Transactional
    public void layDown(int county, List<DutyTerms> terms, LocalDate from, AccountId by) {
        policy.carryOut(new Decision(null, from, Set.of(), terms), county, by);
    }
}
