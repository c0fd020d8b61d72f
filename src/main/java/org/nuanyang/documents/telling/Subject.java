package org.nuanyang.documents.telling;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;

/**
 * What a document is about.
 *
 * @param place a class, a school with its teaching points, a township or the county; of somebody's own doing, the school
 * @param author whose document it is; of an own voice, whose doing is told
 * @param before with what it is compared; null where there is none
 * @param asOf as of which day it is told: today, or the stretch's last day when that is over
 * @param child of a {@link DocumentKind#CASE}, whose course the author has chosen to tell; null of every other kind
 */
public record Subject(DocumentKind kind, Voice voice, Org place, AccountId author, Stretch stretch, @Nullable Stretch before, LocalDate asOf,
        @Nullable UUID child) {
    public Subject(DocumentKind kind, Voice voice, Org place, AccountId author, Stretch stretch, @Nullable Stretch before, LocalDate asOf) {
        this(kind, voice, place, author, stretch, before, asOf, null);
    }

    /** Somebody's own doing is told to nobody else. */
    public void requireAuthor(Viewer viewer) {
        if (!author.equals(viewer.account())) throw new NotFound();
    }
}
