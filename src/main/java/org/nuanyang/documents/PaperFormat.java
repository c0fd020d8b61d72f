package org.nuanyang.documents;

/** The two ways in which a paper leaves: to be changed and printed, or to be printed as it is. */
public enum PaperFormat {
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf");

    private final String suffix;
    private final String mediaType;

    PaperFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** @return the name of a file of this kind */
    public String named(String name) {
        return name + "." + suffix;
    }

    public String mediaType() {
        return mediaType;
    }
}
