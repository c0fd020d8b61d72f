package org.nuanyang.documents.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A file while it is being made: on the disk in blocks, each sealed by a key that only this object has. Whatever happens to the
 * program, what is left on the disk cannot be read. Written once from end to end, then read as often and wherever one likes.
 */
final class Scratch implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    private final FileChannel file;
    private final SecretKey key;
    private final long most;
    private final Runnable eachBlock;
    private long size;

    private Scratch(FileChannel file, SecretKey key, long most, Runnable eachBlock) {
        this.file = file;
        this.key = key;
        this.most = most;
        this.eachBlock = eachBlock;
    }

    /** @param eachBlock asked before each block is written; what it throws ends the writing */
    static Scratch of(int mostMegabytes, Runnable eachBlock) throws IOException {
        var path = Files.createTempFile("nuanyang", ".sealed");
        return on(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE), mostMegabytes, eachBlock);
    }

    static Scratch on(FileChannel file, int mostMegabytes, Runnable eachBlock) {
        try {
            var keys = KeyGenerator.getInstance("AES");
            keys.init(256);
            return new Scratch(file, keys.generateKey(), (long) mostMegabytes << 20, eachBlock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES here", e);
        }
    }

    long size() {
        return size;
    }

    /** What is written is complete when this is closed. */
    OutputStream out() {
        return new Blocks();
    }

    InputStream in() {
        return Channels.newInputStream(channel());
    }

    SeekableByteChannel channel() {
        return new SealedChannel(size, BLOCK, this::block);
    }

    byte[] bytes() throws IOException {
        try (var in = in()) {
            return in.readAllBytes();
        }
    }

    /** From end to end, so many bytes at a time. */
    void pieces(int length, Piece each) {
        try (var in = in()) {
            for (int number = 0; (long) number * length < size; number++) each.take(number, in.readNBytes(length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Piece {
        void take(int number, byte[] content);
    }

    /** Blocks are full but for the last. */
    private final class Blocks extends OutputStream {
        private final byte[] block = new byte[BLOCK];
        private int filled;
        private int number;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            for (int taken = 0; taken < length; ) {
                int some = Math.min(BLOCK - filled, length - taken);
                System.arraycopy(from, offset + taken, block, filled, some);
                filled += some;
                taken += some;
                if (filled == BLOCK) seal();
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) seal();
        }

        private void seal() throws IOException {
            int length = filled;
            filled = 0; // also when it ends here: closing adds nothing then
            eachBlock.run();
            size += length;
            if (size > most) throw new IOException("a file of more than " + (most >> 20) + " MB is not kept");
            var sealed = ByteBuffer.wrap(crypt(Cipher.ENCRYPT_MODE, number++, block, length));
            while (sealed.hasRemaining()) file.write(sealed);
        }
    }

    private byte[] block(int number) throws IOException {
        long at = (long) number * (BLOCK + TAG);
        var sealed = ByteBuffer.allocate((int) Math.min(BLOCK + TAG, file.size() - at));
        while (sealed.hasRemaining() && file.read(sealed, at + sealed.position()) >= 0) continue;
        return crypt(Cipher.DECRYPT_MODE, number, sealed.array(), sealed.limit());
    }

    /** No block is written twice, so its number is nonce enough for a key of one file. */
    private byte[] crypt(int mode, int number, byte[] content, int length) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, ByteBuffer.allocate(NONCE).putInt(NONCE - Integer.BYTES, number).array()));
            return cipher.doFinal(content, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a block of a file that is being made does not open", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
