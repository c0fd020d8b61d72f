package org.nuanyang.documents.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** A form to be filled in, which tells of nobody: sent at once, neither asked for nor registered. */
public final class BlankFile {
    private BlankFile() {}

    @FunctionalInterface
    public interface Form {
        void into(OutputStream out) throws IOException;
    }

    public static ModelAndView of(String name, FileType type, Form form) {
        var out = new ByteArrayOutputStream();
        try {
            form.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView((View) (_, _, response) -> {
            response.setContentType(type.mediaType());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(type.named(name)));
            response.getOutputStream().write(out.toByteArray());
        });
    }

    public static String disposition(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
