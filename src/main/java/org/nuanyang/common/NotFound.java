package org.nuanyang.common;

/** There is no such thing, or it is not the viewer's to see: nobody learns which of the two. Answered as 404. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found, or not theirs", null, false, false);
    }
}
