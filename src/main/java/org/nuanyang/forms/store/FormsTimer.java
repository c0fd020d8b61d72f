package org.nuanyang.forms.store;

import org.nuanyang.common.Words;
import org.nuanyang.protection.retention.RetentionTimer;
import org.springframework.stereotype.Component;

/** Files of forms are forgotten by themselves. */
@Component
class FormsTimer implements RetentionTimer {
    @Override
    public int order() {
        return 31;
    }

    @Override
    public Line of(int county) {
        return new Line(Words.say("forms.timer"), Words.say("forms.timer.days", Forms.KEPT_DAYS), null);
    }
}
