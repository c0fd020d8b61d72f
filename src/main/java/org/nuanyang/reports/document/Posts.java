package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.Voice;
import org.springframework.stereotype.Component;

/** Who writes what: each duty has its voice. Whoever only looks, helps from outside or administers writes nothing. */
@Component
class Posts {
    private final Orgs orgs;

    Posts(Orgs orgs) {
        this.orgs = orgs;
    }

    /** The widest first. */
    List<Post> of(Viewer viewer) {
        var posts = new ArrayList<Post>();
        for (var duty : viewer.duties()) {
            var voice = voice(duty.role());
            if (voice != null) place(duty.org(), voice, viewer).map(place -> new Post(voice, place)).filter(post -> !posts.contains(post)).ifPresent(posts::add);
        }
        posts.sort((one, other) -> other.voice().compareTo(one.voice()));
        return List.copyOf(posts);
    }

    private static @Nullable Voice voice(Role role) {
        return switch (role) {
            case COUNTY_OFFICER -> Voice.COUNTY;
            case TOWNSHIP_OFFICER -> Voice.TOWNSHIP;
            case PRINCIPAL, FILE_KEEPER -> Voice.SCHOOL;
            case HOMEROOM -> Voice.CLASS;
            case PSYCHOLOGY -> Voice.PSYCHOLOGY;
            case HELPER -> Voice.HELPER;
            case SUPERVISOR, SUBJECT, OUTSIDE_HELPER, APPROVED_EXPORT, APPROVED, EMERGENCY, ADMINISTRATOR -> null;
        };
    }

    /** Of one's own doing it is the school. */
    private Optional<Org> place(OrgId id, Voice voice, Viewer viewer) {
        var org = orgs.find(id).filter(each -> each.county() == viewer.county());
        return voice.own() && org.isPresent() && org.get().kind() == Org.Kind.CLASS ? Optional.ofNullable(org.get().parent()).flatMap(orgs::find) : org;
    }
}
