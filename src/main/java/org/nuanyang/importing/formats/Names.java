package org.nuanyang.importing.formats;

import java.nio.charset.StandardCharsets;

/** Names of elements and attributes as the scanner compares them. */
final class Names {
    static final byte[] RELATIONSHIP = name("Relationship");
    static final byte[] TARGET = name("Target");
    static final byte[] TYPE = name("Type");
    static final byte[] ID = name("Id");
    static final byte[] ID_LOWER = name("id");
    static final byte[] WORKBOOK_PR = name("workbookPr");
    static final byte[] DATE_1904 = name("date1904");
    static final byte[] SHEET = name("sheet");
    static final byte[] STATE = name("state");
    static final byte[] NAME = name("name");
    static final byte[] SI = name("si");
    static final byte[] T = name("t");
    static final byte[] RPH = name("rPh");
    static final byte[] NUM_FMT = name("numFmt");
    static final byte[] NUM_FMT_ID = name("numFmtId");
    static final byte[] FORMAT_CODE = name("formatCode");
    static final byte[] CELL_XFS = name("cellXfs");
    static final byte[] XF = name("xf");
    static final byte[] ROW = name("row");
    static final byte[] R = name("r");
    static final byte[] HIDDEN = name("hidden");
    static final byte[] C = name("c");
    static final byte[] S = name("s");
    static final byte[] V = name("v");
    static final byte[] F = name("f");
    static final byte[] IS = name("is");
    static final byte[] MERGE_CELL = name("mergeCell");
    static final byte[] REF = name("ref");

    private Names() {}

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
