package org.nuanyang.protection.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * One erasure, ordered and done.
 *
 * @param hash SHA-256 over the numbers of the files in their order, a line each, in hexadecimal: whoever has a list of numbers can
 *     tell whether it is this one
 * @param files were listed; {@code erased}, {@code held} because somebody stopped them, {@code back} because the child has
 *     come back; the rest is waiting
 */
public record Erasure(
        UUID id, LocalDate asOf, int years, int files, String hash, AccountId by, Instant at, @Nullable Instant finishedAt, int erased, int held,
        int back, long rows) {
    public int waiting() {
        return files - erased - held - back;
    }

    /** One line of the certificate. */
    public record BySchool(UUID school, int year, int erased) {}
}
