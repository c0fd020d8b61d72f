package org.nuanyang.access.web;

import java.nio.file.Path;
import java.util.List;
import org.nuanyang.database.KeyCopies;

/** @param copyKept somebody of the county has confirmed a copy of all these keys */
public record KeysPage(Path file, List<KeyCopies.Shown> keys, boolean copyKept) {}
