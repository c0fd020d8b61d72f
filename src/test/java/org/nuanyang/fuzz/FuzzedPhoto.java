package org.nuanyang.fuzz;

import org.nuanyang.files.Content;

/** Any bytes sent as a photo or scan are made anew or refused in words. */
public final class FuzzedPhoto {
    private FuzzedPhoto() {}

    public static void fuzzerTestOneInput(byte[] sent) {
        if (Content.of(sent) instanceof Content.Reading.Readable(Content content) && content.bytes().length == 0)
            throw new AssertionError("kept an empty file");
    }
}
