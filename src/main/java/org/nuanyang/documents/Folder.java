package org.nuanyang.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several files that leave as one (.zip), written one after the other. Closing it leaves what it is written to open. */
public final class Folder implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    public Folder(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    @FunctionalInterface
    public interface Content {
        void into(OutputStream out) throws IOException;
    }

    /** @param name with its ending; of a name that is there already the next is 名称（2）.pdf */
    public void file(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(free(name)));
        content.into(new Unclosed(zip));
        zip.closeEntry();
    }

    private String free(String name) {
        int end = name.lastIndexOf('.');
        var free = name;
        for (int number = 2; !names.add(free); number++) free = name.substring(0, end) + "（" + number + "）" + name.substring(end);
        return free;
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    /** Writers of files close what they write to; the folder goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
        }

        @Override
        public void close() {}
    }
}
