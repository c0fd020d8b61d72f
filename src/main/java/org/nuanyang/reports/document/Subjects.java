package org.nuanyang.reports.document;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Voice;
import org.springframework.stereotype.Component;

/** What documents are about, and what they are called. */
@Component
class Subjects {
    private final Posts posts;
    private final Stretches stretches;
    private final Orgs orgs;
    private final AccountNames names;

    Subjects(Posts posts, Stretches stretches, Orgs orgs, AccountNames names) {
        this.posts = posts;
        this.stretches = stretches;
        this.orgs = orgs;
        this.names = names;
    }

    List<Post> posts(Viewer viewer) {
        return posts.of(viewer);
    }

    boolean writes(Written document, Viewer viewer) {
        return (document.author().equals(viewer.account()) || !document.voice().own() && document.child() == null)
                && posts(viewer).stream().anyMatch(post -> post.voice() == document.voice() && post.place().id().equals(document.place()));
    }

    Stretch stretch(Written document, Viewer viewer) {
        return stretches.of(document, viewer.county());
    }

    Subject of(Wanted wanted, Viewer by) {
        if (!posts.of(by).contains(wanted.post())) throw new NotFound();
        var stretch = wanted.stretch();
        return new Subject(wanted.kind(), wanted.post().voice(), wanted.post().place(), by.account(), stretch, stretches.before(stretch, by.county()), stretches.asOf(stretch), wanted.child());
    }

    /** As of today, or of its last day when it is over. */
    Subject again(Written document, Viewer viewer) {
        var stretch = stretches.of(document, viewer.county());
        return new Subject(document.kind(), document.voice(), place(document), document.author(), stretch, stretches.before(stretch, viewer.county()), stretches.asOf(stretch), document.child());
    }

    Org place(Written document) {
        return orgs.find(document.place()).orElseThrow(NotFound::new);
    }

    /** Documents are Chinese. */
    String title(Subject subject, Viewer viewer) {
        var of = inOnesName(subject) ? unit(subject) + Words.sayIn(Locale.SIMPLIFIED_CHINESE, subject.voice()) + author(subject.author(), viewer) : unit(subject);
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, "reports.title." + subject.kind(), of, subject.stretch().words());
    }

    /** Under what name it is signed. */
    String signature(Subject subject, Viewer viewer) {
        return inOnesName(subject) ? author(subject.author(), viewer) : unit(subject);
    }

    /** A case does not tell its author: who looks after the child would tell the child. */
    private static boolean inOnesName(Subject subject) {
        return subject.voice().own() && subject.kind() != DocumentKind.CASE;
    }

    /** A class with its school; a case does not tell the class either. */
    private String unit(Subject subject) {
        var place = subject.place();
        if (subject.voice() == Voice.CLASS && subject.kind() == DocumentKind.CASE) return orgs.find(Objects.requireNonNull(place.parent())).map(Org::name).orElse("");
        var label = place.label(subject.asOf());
        return subject.voice() == Voice.CLASS ? orgs.find(Objects.requireNonNull(place.parent())).map(Org::name).orElse("") + label : label;
    }

    private String author(AccountId author, Viewer viewer) {
        return names.of(viewer.county(), List.of(author)).getOrDefault(author, "");
    }
}
