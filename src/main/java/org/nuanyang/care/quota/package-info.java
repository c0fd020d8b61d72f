/**
 * What is owed, kept in the database. {@link org.nuanyang.care.quota.Quotas} follows each record in its own transaction;
 * {@code Planning} lays the quotas of children out anew when something of theirs, the policy or the calendar has changed.
 */
@NullMarked
@NamedInterface("quota")
package org.nuanyang.care.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
