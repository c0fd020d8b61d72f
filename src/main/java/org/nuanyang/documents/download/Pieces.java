package org.nuanyang.documents.download;

import java.io.InputStream;
import java.util.Enumeration;
import java.util.function.IntFunction;

/** The pieces of a file in their order; each is looked up when the one before it has been read. */
final class Pieces implements Enumeration<InputStream> {
    private final int count;
    private final IntFunction<InputStream> piece;
    private int next;

    Pieces(int count, IntFunction<InputStream> piece) {
        this.count = count;
        this.piece = piece;
    }

    @Override
    public boolean hasMoreElements() {
        return next < count;
    }

    @Override
    public InputStream nextElement() {
        return piece.apply(next++);
    }
}
