package org.nuanyang.protection.retention;

import org.nuanyang.audit.chain.Keeping;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** How long a line of the log is kept; six months at least, by law. */
@Component
class LogTimer implements RetentionTimer {
    private final Keeping keeping;

    LogTimer(Keeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Line of(int county) {
        return new Line(Words.say("protection.timer.log"), Words.say("protection.timer.months", keeping.months()), null);
    }
}
