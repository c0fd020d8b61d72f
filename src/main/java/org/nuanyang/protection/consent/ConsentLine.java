package org.nuanyang.protection.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child of a class, and what was answered for one purpose.
 *
 * @param guardian by name, and {@code kinship}: who will have signed, most likely
 * @param answer null while nothing has come back
 */
public record ConsentLine(
        UUID child, String name, @Nullable String guardian, Giver kinship, Consent.@Nullable Answer answer, @Nullable String giverName,
        @Nullable String on) {}
