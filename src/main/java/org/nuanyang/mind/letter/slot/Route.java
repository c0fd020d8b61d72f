package org.nuanyang.mind.letter.slot;

import java.util.Collection;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.box.Accusation;

/**
 * To whom a letter goes: where the child wants it to, but never to somebody of whom it says that they hurt the child. It then goes past them, to the
 * principal, and past the principal to the county.
 */
final class Route {
    private Route() {}

    static LetterReader of(LetterReader asked, String text, Collection<Accusation.Known> known) {
        if (asked == LetterReader.COUNTY) return asked;
        if (asked == LetterReader.COUNSELLOR && !Accusation.of(LetterReader.COUNSELLOR, text, known)) return asked;
        return Accusation.of(LetterReader.PRINCIPAL, text, known) ? LetterReader.COUNTY : LetterReader.PRINCIPAL;
    }
}
