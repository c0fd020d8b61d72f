package org.nuanyang.roster.store;

import java.util.UUID;

/**
 * Something that was added to a file since a run made it.
 *
 * @param kind SURVEY, FILE, CARE, NOTE, TRANSFER, MERGE or WORK
 */
public record Added(UUID child, String kind) {}
