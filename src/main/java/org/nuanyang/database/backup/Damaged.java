package org.nuanyang.database.backup;

/** The file is not a whole backup as it was written; the message names the part. */
public final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    Damaged(String part) {
        super(part);
    }
}
