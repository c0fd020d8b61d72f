package org.nuanyang.roster.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Phone;
import org.springframework.web.util.UriComponentsBuilder;

/** The places where children live, with whom to call there. */
public record PlacesPage(Map<PlaceContacts, Integer> places, boolean maySet) {
    static String url(PlaceName place) {
        return UriComponentsBuilder.fromPath("/places/contacts").queryParam("township", "{t}").queryParam("village", "{v}")
                .encode().buildAndExpand(place.township(), place.village()).toUriString();
    }

    public String editUrl(PlaceContacts contacts) {
        return url(contacts.place());
    }

    public String digits(@Nullable Phone phone) {
        return phone == null ? "" : phone.digits();
    }

    public long missing() {
        return places.keySet().stream().filter(contacts -> !contacts.isKnown()).count();
    }
}
