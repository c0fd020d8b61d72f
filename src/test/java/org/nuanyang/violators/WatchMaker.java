package org.nuanyang.violators;

import java.time.Clock;

/** Has a time of its own. */
class WatchMaker {
    final Clock clock = Clock.systemUTC();
}
