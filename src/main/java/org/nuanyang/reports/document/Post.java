package org.nuanyang.reports.document;

import org.nuanyang.access.Org;
import org.nuanyang.documents.telling.Voice;

/** For which place somebody writes, and in which voice. */
public record Post(Voice voice, Org place) {
    /** As it stands in an address. */
    public String key() {
        return voice + "-" + place.id();
    }
}
