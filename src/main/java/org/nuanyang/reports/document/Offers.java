package org.nuanyang.reports.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Tellings;
import org.springframework.stereotype.Component;

/** What somebody may have drafted: of each place and voice of theirs, the kinds of which modules have something to tell. */
@Component
public class Offers {
    private final Posts posts;
    private final Stretches stretches;
    private final Tellings tellings;

    Offers(Posts posts, Stretches stretches, Tellings tellings) {
        this.posts = posts;
        this.stretches = stretches;
        this.tellings = tellings;
    }

    public List<Offer> of(Viewer viewer) {
        return posts.of(viewer).stream().flatMap(post -> Arrays.stream(DocumentKind.values()).filter(kind -> isTold(kind, post))
                .map(kind -> new Offer(post, kind, stretches.of(kind, viewer.county())))).filter(offer -> !offer.stretches().isEmpty()).toList();
    }

    public Optional<Offer> find(String post, String kind, Viewer viewer) {
        return of(viewer).stream().filter(offer -> offer.post().key().equals(post) && offer.kind().name().equals(kind)).findFirst();
    }

    public static Optional<Stretch> stretch(String key, Offer offer) {
        return offer.stretches().stream().filter(each -> key(each).equals(key)).findFirst();
    }

    /** As a time stands in a form. */
    public static String key(Stretch stretch) {
        return Stretches.key(stretch);
    }

    boolean isTold(DocumentKind kind, Post post) {
        return tellings.tellers().stream().anyMatch(teller -> teller.speaks(kind, post.voice()));
    }
}
