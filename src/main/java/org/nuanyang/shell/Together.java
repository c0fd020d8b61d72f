package org.nuanyang.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what several modules contribute to a page at once, as the shell itself knows of no database. */
public interface Together {
    <T extends @Nullable Object> T read(Supplier<T> page);
}
