package org.nuanyang.care.documents;

import org.nuanyang.common.Refusal;
import org.nuanyang.documents.PaperFile;

/** What came of asking for papers. */
public sealed interface Printed {
    /**
     * @param name of the file, without its ending
     * @param children whom it tells of; none when it is blank
     */
    record Ready(PaperFile file, String name, int children) implements Printed {}

    /** There is nothing to print, or more than goes into one file. */
    record Refused(Refusal reason) implements Printed {}
}
