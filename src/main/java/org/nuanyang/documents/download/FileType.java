package org.nuanyang.documents.download;

import java.util.Arrays;
import org.nuanyang.documents.PaperFormat;

/** What a file that leaves is. */
public enum FileType {
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Somebody's own old workbook, given back marked. */
    OLD_EXCEL("xls", "application/vnd.ms-excel"),
    WORD("docx", PaperFormat.WORD.mediaType()),
    PDF("pdf", PaperFormat.PDF.mediaType()),
    /** Several of the others, one beside the other. */
    FOLDER("zip", "application/zip");

    private final String suffix;
    private final String mediaType;

    FileType(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    public static FileType of(PaperFormat format) {
        return switch (format) {
            case WORD -> WORD;
            case PDF -> PDF;
        };
    }

    /** By what an address ends in; a workbook unless it says otherwise. */
    public static FileType ending(String suffix) {
        return suffix.equals(PDF.suffix) ? PDF : EXCEL;
    }

    /** What a file within a folder is. */
    static FileType ofFile(String name) {
        return Arrays.stream(values()).filter(type -> type != FOLDER && name.endsWith("." + type.suffix)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing that leaves: " + name));
    }

    public String named(String name) {
        return name + "." + suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The cipher of old workbooks is broken: rather none than one that only looks like one. */
    public boolean locks() {
        return this != OLD_EXCEL;
    }
}
