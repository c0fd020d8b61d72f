package org.nuanyang.access.web.staff;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Account;
import org.nuanyang.access.HeldDuty;

/** @param own one's own account: others grant it duties and close it */
record AccountOfPage(Account account, List<HeldDuty> duties, boolean own, LocalDate today) {
    public String url() {
        return "/bureau/accounts/" + account.id();
    }

    /** Whoever has chosen a password is given a code, not another password. */
    public boolean hasOwnPassword() {
        return account.hasPassword() && !account.mustChange();
    }

    public boolean open() {
        return account.closedOn() == null;
    }
}
