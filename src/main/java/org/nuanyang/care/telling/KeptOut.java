package org.nuanyang.care.telling;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Viewer;

/** Of whom no case is told, whoever asks: another module knows why and does not say it. */
public interface KeptOut {
    Set<UUID> among(Collection<UUID> children, Viewer viewer);
}
