package org.nuanyang.mind.letter.slot;

import com.ibm.icu.text.Normalizer2;
import java.math.BigInteger;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
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

    byte[] form(UUID form) {
        return vault.blindIndex("mind.letter.form", form.toString());
    }

    /** The digits of what was typed, however they were parted. */
    static String read(String typed) {
        return Normalizer2.getNFKCInstance().normalize(typed).replaceAll("[^0-9]", "");
    }
}
