/**
 * A document in running text as offices write it: title, numbered headings, paragraphs, tables, signature. It is laid out once as a
 * {@link org.nuanyang.documents.manuscript.Manuscript} and leaves as Word or PDF. A figure in it keeps its address through both, so that a
 * file which comes back can be laid beside the records again.
 */
@NullMarked
@NamedInterface("manuscript")
package org.nuanyang.documents.manuscript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
