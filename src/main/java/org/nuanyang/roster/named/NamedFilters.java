package org.nuanyang.roster.named;

import java.util.List;

/** The named filters of a module, contributed as a bean. */
public interface NamedFilters {
    /** In which order the modules' filters stand. */
    int order();

    List<NamedFilter> filters();
}
