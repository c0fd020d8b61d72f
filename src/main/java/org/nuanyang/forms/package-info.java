/**
 * Forms from above (domain section 13): a blank workbook that a superior sends is read, answered and given back in its own layout.
 *
 * <p>{@code reading} understands what each column and cell asks ({@link org.nuanyang.forms.FormReading}); a person may correct it
 * ({@link org.nuanyang.forms.Correction}), and the next form with the same headings is read so at once. {@code filling} writes what
 * is answered ({@link org.nuanyang.forms.Answers}) into the workbook as it came. Neither knows a database, a page or an account:
 * what stands in a file of the roster, and who may see it, is told by those who answer.
 */
@NullMarked
package org.nuanyang.forms;

import org.jspecify.annotations.NullMarked;
