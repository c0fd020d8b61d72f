package org.nuanyang.documents.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Scratch} anywhere; one block is open at a time. */
final class SealedChannel implements SeekableByteChannel {
    private final long size;
    private final int length;
    private final Blocks blocks;
    private long position;
    private int open = -1;
    private byte @Nullable [] block;
    private boolean closed;

    interface Blocks {
        byte[] open(int number) throws IOException;
    }

    SealedChannel(long size, int length, Blocks blocks) {
        this.size = size;
        this.length = length;
        this.blocks = blocks;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (position >= size) return -1;
        int read = 0;
        while (to.hasRemaining() && position < size) {
            var from = block((int) (position / length));
            int offset = (int) (position % length);
            int some = Math.min(to.remaining(), from.length - offset);
            to.put(from, offset, some);
            position += some;
            read += some;
        }
        return read;
    }

    private byte[] block(int number) throws IOException {
        var held = block;
        if (held != null && number == open) return held;
        held = blocks.open(number);
        block = held;
        open = number;
        return held;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        block = null;
    }
}
