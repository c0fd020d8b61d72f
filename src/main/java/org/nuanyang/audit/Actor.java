package org.nuanyang.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever does something that is logged: access's viewer, or the product itself where nobody is signed in. */
public interface Actor {
    int county();

    /** The account, or null for the product itself. */
    @Nullable UUID accountId();

    /** Nobody is signed in: a job, the setting up of a county, a failed sign-in. */
    static Actor product(int county) {
        return new Product(county);
    }

    /** @param county the county it works for */
    record Product(int county) implements Actor {
        @Override
        public @Nullable UUID accountId() {
            return null;
        }
    }
}
