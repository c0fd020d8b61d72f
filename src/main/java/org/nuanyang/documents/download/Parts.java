package org.nuanyang.documents.download;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an Office file, one after the other, each handed through or changed. */
final class Parts {
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

    static byte[] changed(byte[] file, Change change, More more) throws IOException {
        var out = new ByteArrayOutputStream(file.length + (file.length >> 4) + 4096);
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry; (entry = from.getNextEntry()) != null; ) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                change.copy(entry.getName(), from, to);
                to.closeEntry();
            }
            more.into((name, content) -> {
                to.putNextEntry(new ZipEntry(name));
                to.write(content);
                to.closeEntry();
            });
        }
        return out.toByteArray();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
