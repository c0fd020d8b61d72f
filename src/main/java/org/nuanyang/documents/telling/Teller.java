package org.nuanyang.documents.telling;

import java.util.List;
import java.util.Map;
import org.nuanyang.access.Viewer;

/**
 * One matter that a module can tell of in documents. Its sentences stand in the resource {@code telling/<key>.txt}; a county may have its own.
 * Several may tell of one topic; they stand in the order of their {@code @Order}.
 */
public interface Teller {
    /** Of small letters and hyphens, beginning with the module: {@code pairing-helpers}. It never changes: figures are addressed by it. */
    String key();

    Topic topic();

    /** In whose documents of which kind it has something to say. */
    boolean speaks(DocumentKind kind, Voice voice);

    /** Every name that {@link #tell} gives, whatever the subject. */
    List<Word> words();

    /**
     * What is known, each under one of {@link #words}; the same data, the same answer. A name that is left out is {@link Datum.Unrecorded}.
     *
     * @throws org.nuanyang.common.NotFound when the viewer may not see figures of the place, or the doing is another's
     */
    Map<String, Datum> tell(Subject subject, Viewer viewer);
}
