/** What documents tell of minds: how many children need attention and what a psychology teacher has done; never what was said, never who. */
@NullMarked
package org.nuanyang.mind.telling;

import org.jspecify.annotations.NullMarked;
