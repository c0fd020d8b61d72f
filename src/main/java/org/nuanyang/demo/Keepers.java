package org.nuanyang.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;

/** Who keeps the files of a school, and who leads a class. */
final class Keepers {
    private final Map<OrgId, Org> orgs = new HashMap<>();
    private final Map<OrgId, AccountId> fileKeepers = new HashMap<>();
    private final Map<OrgId, AccountId> homerooms = new HashMap<>();

    Keepers(DemoCounty county) {
        county.orgs().forEach(org -> orgs.put(org.id(), org));
        for (var staffer : county.staff()) {
            for (var duty : staffer.duties()) {
                if (duty.role() == Role.FILE_KEEPER) fileKeepers.putIfAbsent(duty.org(), staffer.id());
                if (duty.role() == Role.HOMEROOM) homerooms.putIfAbsent(duty.org(), staffer.id());
            }
        }
    }

    /** A teaching point's files are kept by the school above it. */
    AccountId ofSchool(OrgId school) {
        var own = fileKeepers.get(school);
        return own != null ? own : ofSchool(Objects.requireNonNull(orgs.get(school).parent()));
    }

    Optional<AccountId> ofClass(OrgId klass) {
        return Optional.ofNullable(homerooms.get(klass));
    }

    ClassYear year(OrgId klass) {
        return Objects.requireNonNull(orgs.get(klass).classYear());
    }
}
