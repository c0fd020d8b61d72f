package org.nuanyang.violators;

import org.nuanyang.violators.roster.web.Inner;

/** Looks into the pages of another module. */
class Peeper {
    final Inner inner = new Inner();
}
