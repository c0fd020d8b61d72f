package org.nuanyang.walls;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.pairing.Helper;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Helpers;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Phone;

/** One person of each role, all with their duty where {@link Place#OWN} is, and one who has none. */
final class Cast {
    private final Qingxi qingxi;
    private final Doors doors;
    private final Map<Role, Account> accounts = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new HashMap<>();
    final Account nobody;
    private final String nobodysToken;

    Cast(Qingxi qingxi, Doors doors) {
        this.qingxi = qingxi;
        this.doors = doors;
        for (var role : Role.values()) {
            if (role.beyondDuty()) continue;
            accounts.put(role, role.helps() ? qingxi.account(Spot.login(), "褚某") : Spot.with(qingxi, "陈某", role, org(role)));
            if (role.needsSecondStep()) doors.get(SecondSteps.class).give(accounts.get(role).id(), new byte[20], qingxi.product);
            tokens.put(role, token(accounts.get(role)));
        }
        nobody = qingxi.account(Spot.login(), "吕某");
        nobodysToken = token(nobody);
        doors.owner().sql("update access.account set second_step_since = now() where county_id = :county").param("county", county()).update();
    }

    Account account(Role role) {
        return accounts.get(role);
    }

    String token(Role role) {
        return tokens.get(role);
    }

    String nobodysToken() {
        return nobodysToken;
    }

    int county() {
        return qingxi.product.county();
    }

    /** The helpers have the child of the own class. */
    void pair(Things own) {
        var child = UUID.fromString(own.get("child"));
        qingxi.helping(accounts.get(Role.HELPER), child);
        doors.as(county(), accounts.get(Role.PRINCIPAL), by -> {
            var helpers = doors.get(Helpers.class);
            var id = helpers.add(new Helper.Told(qingxi.qingshi, "沈某", PairingKind.LOVING_MOTHER, "青石村妇联", "青石村", new Phone("13900000001")), by);
            Doors.done(helpers.check(id, new Helper.Check(Qingxi.TODAY.minusMonths(1), Qingxi.TODAY.plusYears(1), "青石派出所"), by));
            doors.owner().sql("update pairing.helper set account_id = :account where id = :id")
                    .param("account", accounts.get(Role.OUTSIDE_HELPER).id().value()).param("id", id.value()).update();
            Doors.done(doors.get(Pairings.class).pair(List.of(
                    new Match(HelperRef.of(id), new ChildId(child), PairingKind.OUTSIDE_TUTOR, Qingxi.TODAY.minusDays(10), false)), by));
            return id;
        });
    }

    private OrgId org(Role role) {
        return switch (role) {
            case COUNTY_OFFICER, ADMINISTRATOR -> qingxi.county;
            case TOWNSHIP_OFFICER, SUPERVISOR -> qingxi.township;
            case PRINCIPAL, FILE_KEEPER, PSYCHOLOGY -> qingxi.qingshi;
            case HOMEROOM, SUBJECT -> qingxi.third.id();
            case HELPER, OUTSIDE_HELPER, APPROVED, APPROVED_EXPORT, EMERGENCY -> throw new IllegalArgumentException("not granted at an organisation");
        };
    }

    private String token(Account account) {
        return doors.get(Tokens.class).make(account.id(), "walls", LocalDate.of(2026, 6, 1), qingxi.product);
    }
}
