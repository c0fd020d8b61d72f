/**
 * Photos and scans. A file belongs to something of another module, which says by
 * {@link org.nuanyang.files.FileOwner} who may see it; nobody else does.
 *
 * <p>{@link org.nuanyang.files.Content} takes in what a phone sends: a picture is made anew and small, so that neither
 * place nor camera nor anything hidden in it remains; a PDF keeps its pages and nothing else.
 * {@link org.nuanyang.files.KeptFiles} is the door: content lies sealed in the database, so a backup holds it and nobody
 * reads it without the keys; each opening is logged. A child's files are seen by whoever sees the child, in the
 * database itself; once removed, the content is gone and the row tells who removed it.
 */
@NullMarked
package org.nuanyang.files;

import org.jspecify.annotations.NullMarked;
