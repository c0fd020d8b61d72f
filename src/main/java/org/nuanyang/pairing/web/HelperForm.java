package org.nuanyang.pairing.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Refusal;
import org.nuanyang.pairing.Helper;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.roster.Phone;
import org.nuanyang.shell.Problems;

/** Somebody from outside as the school enters them. */
record HelperForm(
        @Nullable String school, @Nullable String name, @Nullable PairingKind usual, @Nullable String organisation, @Nullable String village,
        @Nullable String phone, @Nullable Integer version) {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST = 80;

    static HelperForm of(Helper helper) {
        return new HelperForm(helper.school().toString(), helper.name(), helper.usual(), helper.organisation(), helper.village(),
                helper.phone() == null ? null : helper.phone().digits(), helper.version());
    }

    Problems problems(Problems problems, boolean knownSchool) {
        if (!knownSchool) problems = problems.with("school", Refusal.of("pairing.school-missing"));
        if (stripped(name) == null) problems = problems.with("name", Refusal.of("pairing.helper.name-missing"));
        problems = shorter(problems, "name", name, LONGEST_NAME);
        problems = shorter(problems, "organisation", organisation, LONGEST);
        problems = shorter(problems, "village", village, LONGEST);
        if (digits() != null && !Phone.wellFormed(digits())) problems = problems.with("phone", Refusal.of("pairing.helper.phone", digits()));
        return problems;
    }

    Helper.Told told(OrgId at) {
        return new Helper.Told(at, stripped(name), usual, stripped(organisation), stripped(village), digits() == null ? null : new Phone(digits()));
    }

    private static Problems shorter(Problems problems, String field, @Nullable String text, int longest) {
        return text != null && text.strip().length() > longest ? problems.with(field, Refusal.of("pairing.too-long", text.strip().length(), longest)) : problems;
    }

    private @Nullable String digits() {
        return phone == null || phone.isBlank() ? null : phone.replaceAll("[\\s-]", "");
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
