package org.nuanyang.walls;

import java.util.UUID;
import org.nuanyang.access.Account;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;

/** A class of a place, and whoever works there. */
record Spot(Place place, String mark, Qingxi qingxi, int county, OrgId school, Org klass, Account keeper, Account principal, Account homeroom, Account officer,
        Account administrator, Account counsellor) {

    static Spot of(Place place, Qingxi qingxi, Cast cast, Doors doors) {
        return marked(place, place.mark, qingxi, cast);
    }

    /** With another mark than the place's own in all that is written of its children. */
    static Spot marked(Place place, String mark, Qingxi qingxi, Cast cast) {
        int county = qingxi.product.county();
        if (place == Place.OWN) {
            return new Spot(place, mark, qingxi, county, qingxi.qingshi, qingxi.third, cast.account(Role.FILE_KEEPER), cast.account(Role.PRINCIPAL),
                    cast.account(Role.HOMEROOM), cast.account(Role.COUNTY_OFFICER), cast.account(Role.ADMINISTRATOR), cast.account(Role.PSYCHOLOGY));
        }
        var school = place == Place.CLASS ? qingxi.qingshi : qingxi.hewan;
        var klass = place == Place.CLASS ? qingxi.fourth : qingxi.hewanThird;
        return new Spot(place, mark, qingxi, county, school, klass, with(qingxi, "杜某", Role.FILE_KEEPER, school), with(qingxi, "钱某", Role.PRINCIPAL, school),
                with(qingxi, "冯某", Role.HOMEROOM, klass.id()), with(qingxi, "卫某", Role.COUNTY_OFFICER, qingxi.county),
                with(qingxi, "蒋某", Role.ADMINISTRATOR, qingxi.county), with(qingxi, "何某", Role.PSYCHOLOGY, school));
    }

    static Account with(Qingxi qingxi, String name, Role role, OrgId org) {
        return qingxi.with(login(), name, role, org);
    }

    static String login() {
        return "w" + UUID.randomUUID().toString().substring(0, 13);
    }
}
