package org.nuanyang.mind.letter.slot;

import com.ibm.icu.text.Normalizer2;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.mind.letter.LetterReader;
import org.springframework.stereotype.Component;

/**
 * Ten digits by which a child opens its thread, as many as a child copies like a phone number. They follow from the page on which the letter
 * was written and the product's key, so that a letter sent twice has one code; kept is their keyed index alone. Who reads letters knows a thread's
 * number, never the page's.
 */
@Component
class Codes {
    static final int DIGITS = 10;
    private static final BigInteger ALL = BigInteger.TEN.pow(DIGITS);

    private final Vault vault;

    Codes(Vault vault) {
        this.vault = vault;
    }

    /** @param attempt goes up when the code is another thread's */
    String of(UUID form, int attempt) {
        var digest = new BigInteger(1, vault.blindIndex("mind.letter.code", form + "/" + attempt));
        return String.format("%0" + DIGITS + "d", digest.mod(ALL));
    }

    byte[] index(OrgId school, String code) {
        return vault.blindIndex("mind.letter.thread", school + "/" + code);
    }

    /** Of the page and the name that was put to it: another name is another thread. */
    byte[] page(Typed typed) {
        return vault.blindIndex("mind.letter.page", page(typed.form(), typed.name(), typed.klass()));
    }

    /** Of the page and all that was written on it: sent once more it is the same letter, with other words another. */
    byte[] form(Typed typed) {
        return vault.blindIndex("mind.letter.form", page(typed.form(), typed.name(), typed.klass()) + typed.to() + typed.talk() + "/" + typed.text());
    }

    byte[] form(UUID form, String code, @Nullable LetterReader to, String text) {
        return vault.blindIndex("mind.letter.form", form + "/" + code + "/" + to + "/" + text);
    }

    private static String page(UUID form, String name, String klass) {
        return form + "/" + name.length() + "/" + name + "/" + klass.length() + "/" + klass + "/";
    }

    /** The digits of what was typed, however they were parted. */
    static String read(String typed) {
        return Normalizer2.getNFKCInstance().normalize(typed).replaceAll("[^0-9]", "");
    }
}
