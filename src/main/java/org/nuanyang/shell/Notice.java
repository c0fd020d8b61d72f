package org.nuanyang.shell;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence above the page after a redirect: what has been done, or why not. Said once, gone with the next page. */
public record Notice(Kind kind, String text, @Nullable Further further) implements Serializable {
    public enum Kind {
        DONE, HELD
    }

    /** Where one goes on from here with one tap. */
    public record Further(String text, String url) implements Serializable {}

    public static final String ATTRIBUTE = "notice";

    /** Tells on the next page that something has been done. */
    public static void done(RedirectAttributes next, String key, Object... args) {
        next.addFlashAttribute(ATTRIBUTE, new Notice(Kind.DONE, Words.say(key, args), null));
    }

    /** Tells on the next page why something has not been done. */
    public static void held(RedirectAttributes next, String key, Object... args) {
        next.addFlashAttribute(ATTRIBUTE, new Notice(Kind.HELD, Words.say(key, args), null));
    }
}
