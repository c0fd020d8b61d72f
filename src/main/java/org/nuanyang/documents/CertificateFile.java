package org.nuanyang.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Certificates that leave in one file, each on a sheet of A4 laid across. */
public record CertificateFile(String title, List<Certificate> certificates) {
    public static final int MOST = 200;

    public CertificateFile {
        title = Printable.text(title);
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || certificates.size() > MOST) throw new IllegalArgumentException(certificates.size() + " certificates in a file");
    }

    public void write(PaperFormat format, PdfPages pages, OutputStream out) throws IOException {
        switch (format) {
            case WORD -> CertificateWord.write(this, out);
            case PDF -> pages.writeForTheFile("documents/certificates", this, out);
        }
    }
}
