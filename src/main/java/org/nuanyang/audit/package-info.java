/**
 * 操作日志与查询留痕: who did or saw what, of whom, when and on what ground.
 *
 * <p>Modules call {@link org.nuanyang.audit.Audit} on the line after their write, in the same transaction: either both
 * are kept or neither. The table can only be appended to, through a function of the database; the application can
 * neither change nor remove a line. Actions are {@code noun.verb}; details never hold a personal value.
 */
@NullMarked
package org.nuanyang.audit;

import org.jspecify.annotations.NullMarked;
