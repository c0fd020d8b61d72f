/** 转介: a child's matter is handed to another body, with a named person there, who takes it or not, by a day, and says what came of it. */
@NullMarked
package org.nuanyang.risk.incident.referral;

import org.jspecify.annotations.NullMarked;
