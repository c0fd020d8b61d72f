package org.nuanyang.notices;

import org.nuanyang.common.Words;
import org.nuanyang.protection.retention.RetentionTimer;
import org.springframework.stereotype.Component;

/** How long messages are kept, as the county has set it. */
@Component
class NoticesTimer implements RetentionTimer {
    private final Settings settings;

    NoticesTimer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Line of(int county) {
        return new Line(Words.say("notices.kept"), Words.say("notices.kept.days", settings.of(county).forgetAfter()), null);
    }
}
