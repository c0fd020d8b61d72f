package org.nuanyang.reports.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Stretch;

/**
 * A document that somebody wants to have.
 *
 * @param id drawn with the page, so that a form sent twice makes one
 * @param child of a case alone
 */
public record Wanted(DocumentId id, DocumentKind kind, Post post, Stretch stretch, @Nullable UUID child) {}
