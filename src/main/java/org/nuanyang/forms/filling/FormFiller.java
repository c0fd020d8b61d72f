package org.nuanyang.forms.filling;

import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.FormReading;

/** The door: the form with the answers in it. */
public final class FormFiller {
    private FormFiller() {}

    /** @param original the bytes of which {@code reading} was made */
    public static Filled fill(byte[] original, FormReading reading, Answers answers) {
        throw new UnsupportedOperationException("not written yet");
    }
}
