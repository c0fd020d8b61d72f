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
 *
 * @param wholeCounty every child of the county is in sight; the organisations are told all the same
 * @param counselled the schools and classes whose children tell the viewer things in confidence
 * @param heeded the schools, classes and single children of whom the viewer may know how much attention is due
 */
public record Sight(int county, boolean wholeCounty, Set<UUID> orgs, Set<UUID> children, @Nullable UUID account, Set<UUID> counselled, Set<UUID> heeded) {
    private static final ScopedValue<Sight> CURRENT = ScopedValue.newInstance();

    public Sight {
        orgs = Set.copyOf(orgs);
        children = Set.copyOf(children);
        counselled = Set.copyOf(counselled);
        heeded = Set.copyOf(heeded);
    }

    /** A sight into which nothing is told in confidence. */
    public Sight(int county, boolean wholeCounty, Set<UUID> orgs, Set<UUID> children, @Nullable UUID account) {
        this(county, wholeCounty, orgs, children, account, Set.of(), Set.of());
    }

    /** A sight of some organisations and children, not of the county. */
    public Sight(int county, Set<UUID> orgs, Set<UUID> children, @Nullable UUID account) {
        this(county, false, orgs, children, account);
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
