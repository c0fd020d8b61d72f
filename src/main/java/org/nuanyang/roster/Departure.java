package org.nuanyang.roster;

import java.time.LocalDate;

/** A child has left the roll; the file stays. */
public record Departure(LocalDate on, Why why) {
    public enum Why {
        TRANSFERRED, GRADUATED, DROPPED_OUT, MADE_BY_MISTAKE, DIED, MERGED;

        /** The child lives and may come back, here or to another school of the county, to the same file. */
        public boolean mayReturn() {
            return switch (this) {
                case TRANSFERRED, GRADUATED, DROPPED_OUT -> true;
                case MADE_BY_MISTAKE, DIED, MERGED -> false;
            };
        }

        /** The file was never that of a child of its own: no figure counts it, on no day. */
        public boolean isVoid() {
            return this == MADE_BY_MISTAKE || this == MERGED;
        }
    }
}
