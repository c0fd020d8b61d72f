package org.nuanyang.roster.place;

import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Phone;

/**
 * Whom to call in a place.
 *
 * @param officer 儿童主任 of a village, 儿童督导员 of a township
 * @param officePhone of the village committee or the township office
 */
public record PlaceContacts(PlaceName place, @Nullable String officer, @Nullable Phone officerPhone, @Nullable Phone officePhone) {
    static PlaceContacts unknown(PlaceName place) {
        return new PlaceContacts(place, null, null, null);
    }

    public boolean isKnown() {
        return officer != null || officerPhone != null || officePhone != null;
    }
}
