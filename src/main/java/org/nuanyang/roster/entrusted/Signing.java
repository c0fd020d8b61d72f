package org.nuanyang.roster.entrusted;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Parents are often away when there is something to sign (domain section 7). What is missing is null until it is objected to. */
public sealed interface Signing {
    record OnPaper(@Nullable LocalDate on) implements Signing {}

    record ByPhone(@Nullable LocalDate on, @Nullable String witness) implements Signing {}

    record NotSigned(@Nullable String why) implements Signing {}

    /** As the table and the form name them. */
    enum Signature { ON_PAPER, BY_PHONE, NOT_SIGNED }

    default Signature kind() {
        return switch (this) {
            case OnPaper _ -> Signature.ON_PAPER;
            case ByPhone _ -> Signature.BY_PHONE;
            case NotSigned _ -> Signature.NOT_SIGNED;
        };
    }

    default @Nullable LocalDate signedOn() {
        return switch (this) {
            case OnPaper(var on) -> on;
            case ByPhone(var on, _) -> on;
            case NotSigned _ -> null;
        };
    }

    default @Nullable String witness() {
        return this instanceof ByPhone(_, var witness) ? witness : null;
    }

    default @Nullable String whyNot() {
        return this instanceof NotSigned(var why) ? why : null;
    }
}
