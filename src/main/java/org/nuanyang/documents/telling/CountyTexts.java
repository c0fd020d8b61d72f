package org.nuanyang.documents.telling;

import java.util.Optional;

/** Where counties keep texts of their own. */
public interface CountyTexts {
    /** The county's own text of a teller, in force now. */
    Optional<String> text(String key, int county);
}
