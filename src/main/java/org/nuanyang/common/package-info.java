/**
 * What every module needs and no business word: ids that sort by time, a page of a list, the refusal of a rule,
 * "not found", the wording of keys ({@link org.nuanyang.common.Words}) and the clock of the product.
 *
 * <p>A new class belongs here only when three modules need it and none of them could own it.
 */
@NullMarked
package org.nuanyang.common;

import org.jspecify.annotations.NullMarked;
