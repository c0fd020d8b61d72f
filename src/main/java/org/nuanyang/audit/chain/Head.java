package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The head of a county's chain at the end of a day. Whoever keeps it elsewhere can prove later that nothing before it was altered.
 *
 * @param no the number of the seal it ends
 * @param entries how many entries are sealed up to it
 * @param head the last hash, in hexadecimal
 */
public record Head(int county, LocalDate day, long no, long entries, String head) {
    static Head of(int county, LocalDate day, long no, long entries, byte[] head) {
        return new Head(county, day, no, entries, HexFormat.of().formatHex(head));
    }

    /** In groups of eight, as it can be read aloud and compared on paper. */
    public String grouped() {
        return head.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
