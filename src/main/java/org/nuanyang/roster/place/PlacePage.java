package org.nuanyang.roster.place;

import org.jspecify.annotations.Nullable;
import org.nuanyang.shell.Problems;

/** The form of one place. */
public record PlacePage(PlaceName place, @Nullable String officer, @Nullable String officerPhone, @Nullable String officePhone, Problems problems) {
    static PlacePage of(PlaceContacts contacts) {
        return new PlacePage(contacts.place(), contacts.officer(), contacts.officerPhone() == null ? null : contacts.officerPhone().digits(),
                contacts.officePhone() == null ? null : contacts.officePhone().digits(), Problems.NONE);
    }
}
