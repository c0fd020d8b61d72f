package org.nuanyang.reports.setting;

import org.nuanyang.common.Words;
import org.nuanyang.protection.retention.RetentionTimer;
import org.springframework.stereotype.Component;

/** Papers are forgotten by themselves. */
@Component
class DocumentsTimer implements RetentionTimer {
    private final Settings settings;

    DocumentsTimer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Line of(int county) {
        return new Line(Words.say("reports.timer"), Words.say("reports.timer.years", settings.inForce(county).keepYears()), "/documents/settings");
    }
}
