/**
 * Documents that write themselves (domain section 13): a place's or a person's summary, plan, scheme, bulletin or case of a stretch of time.
 *
 * <p>{@link org.nuanyang.reports.document.Documents} drafts what the tellers of all modules tell, keeps it, and keeps beside it what people write in
 * its place, part by part; neither overwrites the other. A figure keeps its address in both, so that the paper, the annex and the check of a
 * file that comes back ({@code reports.check}) speak of the same thing.
 */
@NullMarked
@NamedInterface("document")
package org.nuanyang.reports.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
