package org.nuanyang.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Day heads in a file, as the interface gave them. */
public record KeptHeads(@Nullable List<Head> heads) {
    public static List<Head> in(Path file) throws IOException {
        try {
            var kept = JsonMapper.shared().readValue(Files.readString(file), KeptHeads.class).heads();
            if (kept == null) throw new IOException("no heads in " + file);
            return kept;
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }
}
