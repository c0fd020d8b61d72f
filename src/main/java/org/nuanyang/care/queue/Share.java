package org.nuanyang.care.queue;

import java.util.OptionalInt;

/** 完成率: what was done, nowhere more than was owed, of what was owed; what is excused is left out. */
public record Share(long done, long owed) {
    /** In whole per cent, never rounded up to a hundred; empty where nothing was owed. */
    public OptionalInt percent() {
        return owed == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100 * done / owed));
    }

    /** For tables: 86%, or a dash. */
    public String words() {
        return owed == 0 ? "—" : percent().getAsInt() + "%";
    }

    public Share plus(Share other) {
        return new Share(done + other.done, owed + other.owed);
    }
}
