package org.nuanyang.risk.dropout;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.notices.EscalationSource;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What climbs the ladder: a child stays away and a step is not taken in its days. The homeroom teachers answer for it, where there are none whoever opened the case. */
@Repository
class LateDropouts implements EscalationSource {
    private final JdbcClient jdbc;
    private final AttendanceRules rules;
    private final Staff staff;

    LateDropouts(JdbcClient jdbc, AttendanceRules rules, Staff staff) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.staff = staff;
    }

    private record Open(UUID caseId, UUID schoolId, @Nullable UUID classId, LocalDate beganOn, UUID openedBy, Set<String> taken) {
        /** Since when the first step that is not taken is late. */
        Optional<LocalDate> since(AttendanceRule rule, LocalDate on) {
            return Arrays.stream(DropoutKind.values()).filter(kind -> !taken.contains(kind.name())).map(kind -> beganOn.plusDays(kind.within(rule) + 1L)).findFirst()
                    .filter(since -> !since.isAfter(on));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Late> late(int county, LocalDate on) {
        var rule = rules.now();
        Map<UUID, Set<AccountId>> known = new HashMap<>();
        return open().stream().flatMap(each -> each.since(rule, on).stream().flatMap(since -> people(county, each, known)
                .map(person -> new Late("risk.DROPOUT", new OrgId(each.schoolId()), person, since)))).distinct().toList();
    }

    private Stream<AccountId> people(int county, Open open, Map<UUID, Set<AccountId>> known) {
        var homeroom = open.classId() == null ? Set.<AccountId>of() : known.computeIfAbsent(open.classId(), klass -> Set.copyOf(staff.above(county, new OrgId(klass), Role.HOMEROOM)));
        return homeroom.isEmpty() ? Stream.of(new AccountId(open.openedBy())) : homeroom.stream();
    }

    private List<Open> open() {
        return jdbc.sql("select case_id, school_id, class_id, began_on, opened_by, taken from risk.open_dropout_cases()")
                .query((row, _) -> new Open(row.getObject("case_id", UUID.class), row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class),
                        row.getObject("began_on", LocalDate.class), row.getObject("opened_by", UUID.class), Stream.of((String[]) row.getArray("taken").getArray()).collect(Collectors.toSet()))).list();
    }

    @Override
    public String ownLink() {
        return "/risk/dropouts";
    }

    @Override
    public String othersLink() {
        return "/risk/dropouts";
    }
}
