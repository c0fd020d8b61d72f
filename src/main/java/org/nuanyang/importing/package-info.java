/**
 * Workbooks that people send: reading them safely, whatever they are. It knows nothing about children.
 *
 * <p>{@link org.nuanyang.importing.Workbook#read} decides by the content what a file is and gives its sheets as rows of
 * {@link org.nuanyang.importing.Cell}s, or an {@link org.nuanyang.importing.Unreadable} that says in words why not. No
 * macro, formula or external link is ever evaluated; XML with a document type is refused. {@code table} finds the table
 * within a sheet; {@code values} reads what people write in cells.
 */
@NullMarked
package org.nuanyang.importing;

import org.jspecify.annotations.NullMarked;
