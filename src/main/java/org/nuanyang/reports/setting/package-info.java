/** What a county decides of its documents: how long they are kept, and in which months the phases of its programme begin. */
@NullMarked
package org.nuanyang.reports.setting;

import org.jspecify.annotations.NullMarked;
