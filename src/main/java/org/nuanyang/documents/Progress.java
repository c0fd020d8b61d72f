package org.nuanyang.documents;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far a file is that somebody waits for, and whether they still do. Whatever writes rows tells each one here; of a file
 * that nobody waits for, nobody counts.
 */
public final class Progress {
    private static final ScopedValue<Progress> CURRENT = ScopedValue.newInstance();

    private final AtomicInteger rows = new AtomicInteger();
    private volatile boolean cutOff;

    /** Goes up through whatever is writing; nothing of the file is kept. */
    public static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        public CutOff() {
            super("nobody waits for this file any more", null, false, false);
        }
    }

    public <R, X extends Throwable> R of(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** One more row is about to be written. */
    public static void row() {
        if (!CURRENT.isBound()) return;
        CURRENT.get().check();
        CURRENT.get().rows.incrementAndGet();
    }

    public void check() {
        if (cutOff) throw new CutOff();
    }

    public void cutOff() {
        cutOff = true;
    }

    public boolean isCutOff() {
        return cutOff;
    }

    public int rows() {
        return rows.get();
    }
}
