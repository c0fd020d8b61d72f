package org.nuanyang.reports.document;

import org.nuanyang.database.Vault;
import org.springframework.stereotype.Component;

/** 核对码: by which a figure on paper can be told from one that somebody else wrote; it cannot be reckoned without the county's key. */
@Component
class CheckCodes {
    /** Without those that are taken for one another on paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final Vault vault;

    CheckCodes(Vault vault) {
        this.vault = vault;
    }

    /** @param figures as they were printed in a document, each with its address */
    String of(DocumentId document, String figures) {
        var bytes = vault.blindIndex("reports.figure", document + "\n" + figures);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) code.append('-');
            code.append(LETTERS.charAt(Math.floorMod(bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF, LETTERS.length())));
        }
        return code.toString();
    }
}
