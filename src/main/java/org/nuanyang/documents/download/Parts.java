package org.nuanyang.documents.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of an Office file, one after the other by its directory (what stands before a part may not tell its size), each handed through or changed. */
final class Parts {
    /** As a ledger that is written: the whole of a large file is deflated once more here. */
    private static final int LEVEL = 4;

    private Parts() {}

    @FunctionalInterface
    interface Change {
        void copy(String name, InputStream from, OutputStream to) throws IOException;
    }

    /** Writes the parts that were not there. */
    @FunctionalInterface
    interface More {
        void into(Adding adding) throws IOException;
    }

    @FunctionalInterface
    interface Adding {
        void part(String name, byte[] content) throws IOException;
    }

    static void changed(Scratch file, OutputStream out, Change change, More more) throws IOException {
        try (var from = ZipFile.builder().setSeekableByteChannel(file.channel()).get(); var to = new ZipOutputStream(out)) {
            to.setLevel(LEVEL);
            for (var entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (var part = from.getInputStream(entry)) {
                    change.copy(entry.getName(), part, to);
                }
                to.closeEntry();
            }
            more.into((name, content) -> {
                to.putNextEntry(new ZipEntry(name));
                to.write(content);
                to.closeEntry();
            });
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
