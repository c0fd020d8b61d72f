package org.nuanyang.documents.manuscript;

import org.nuanyang.documents.Printable;

/** A piece of a paragraph. */
public sealed interface Run {
    String text();

    record Plain(String text) implements Run {
        public Plain {
            text = Printable.text(text);
        }
    }

    /**
     * A figure that can be followed to its records.
     *
     * @param address by which it is found again in the document's draft; one figure that is told twice has one address
     * @param text as it is printed: 37, 86.3%
     */
    record Figure(String address, String text) implements Run {}
}
