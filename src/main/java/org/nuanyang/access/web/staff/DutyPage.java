package org.nuanyang.access.web.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nuanyang.access.Account;
import org.nuanyang.access.Org;
import org.nuanyang.access.Role;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param candidates where the chosen role can be held at the chosen place */
record DutyPage(Account account, DutyForm form, Problems problems, List<Org> places, List<Org> candidates, LocalDate today) {
    public String url() {
        return "/bureau/accounts/" + account.id();
    }

    public boolean placeChosen() {
        return form.role() != null && form.place() != null;
    }

    /** A helper's child is chosen where children are seen, not by an administrator. */
    public List<Option> roles() {
        return Arrays.stream(Role.values()).filter(role -> !role.heldAt().isEmpty() && !role.helps())
                .map(role -> new Option(role.name(), Words.say(role))).toList();
    }

    public List<Option> placeOptions() {
        return places.stream().map(org -> new Option(org.id().toString(), "　".repeat(indent(org)) + org.name())).toList();
    }

    public List<Option> orgOptions() {
        return candidates.stream().map(org -> new Option(org.id().toString(), org.label(today))).toList();
    }

    private static int indent(Org org) {
        return switch (org.kind()) {
            case COUNTY -> 0;
            case TOWNSHIP -> 1;
            case SCHOOL -> 2;
            case TEACHING_POINT, CLASS -> 3;
        };
    }
}
