package org.nuanyang.reports.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Voice;

/**
 * A document as it is kept, without its text.
 *
 * @param from with {@code stretch} and {@code until}: of which time
 */
public record Written(
        DocumentId id, DocumentKind kind, Voice voice, OrgId place, AccountId author, @Nullable UUID child, Stretch.Kind stretch, LocalDate from, LocalDate until,
        LocalDate asOf, String title, int version, AccountId draftedBy, Instant draftedAt) {}
