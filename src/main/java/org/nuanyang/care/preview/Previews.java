package org.nuanyang.care.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.Decision;
import org.nuanyang.care.quota.CountyTime;
import org.nuanyang.care.quota.Lives;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a decision would ask and take, worked out over the real children before anybody decides. Only sums leave here. */
@Service
public class Previews {
    private final CarePolicy policy;
    private final Lives lives;
    private final CountyTime calendar;
    private final StaffSql sql;
    private final JobSight sights;
    private final TransactionTemplate apart;

    Previews(CarePolicy policy, Lives lives, CountyTime calendar, StaffSql sql, JobSight sights, PlatformTransactionManager transactions) {
        this.policy = policy;
        this.lives = lives;
        this.calendar = calendar;
        this.sql = sql;
        this.sights = sights;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** The county's decision over all its schools, whoever asks: an administrator decides too, and reads no child. A school's over itself. */
    public Preview of(Decision decision, Viewer by) {
        if (!policy.mayDecide(decision.school(), by)) throw new NotFound();
        int county = by.county();
        return sights.of(county).call(() -> Objects.requireNonNull(apart.execute(_ -> {
            var now = concerning(policy.duties(county), decision.school());
            var then = concerning(policy.after(decision, county), decision.school());
            return workload(decision, county, now, then).preview(now, then);
        })));
    }

    private Workload workload(Decision decision, int county, List<CareDuty> now, List<CareDuty> then) {
        var day = decision.from();
        var all = new ArrayList<>(now);
        all.addAll(then);
        var cohorts = all.stream().filter(duty -> duty.inForce(day)).map(CareDuty::cohort).collect(Collectors.toSet());
        var children = lives.of(county, sql.children(day, decision.school()), cohorts);
        var year = SchoolYear.of(day);
        var time = calendar.of(county, year.from().minusYears(1), year.until().plusYears(1));
        return new Workload(day, List.copyOf(children.values()), time, sql.staff(county, day));
    }

    private static List<CareDuty> concerning(List<CareDuty> duties, @Nullable OrgId school) {
        return school == null ? duties : duties.stream().filter(duty -> duty.school() == null || duty.school().equals(school)).toList();
    }
}
