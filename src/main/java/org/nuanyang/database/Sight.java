package org.nuanyang.database;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the one who is looking may see, as the database is told at the beginning of each transaction: a county, the
 * organisations (schools, classes) in sight, single children besides, and the account that looks. Bound for the length
 * of a call, so nothing remains on a thread; without it the tables of children have no rows. A transaction keeps the
 * sight it began with.
 *
 * <p>Made by {@code access} from the duties in force, and by nobody else.
 */
public record Sight(int county, Set<UUID> orgs, Set<UUID> children, @Nullable UUID account) {
    private static final ScopedValue<Sight> CURRENT = ScopedValue.newInstance();

    public Sight {
        orgs = Set.copyOf(orgs);
        children = Set.copyOf(children);
    }

    public static Optional<Sight> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
