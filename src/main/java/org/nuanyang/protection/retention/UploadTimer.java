package org.nuanyang.protection.retention;

import org.nuanyang.common.Words;
import org.nuanyang.importing.Imports;
import org.springframework.stereotype.Component;

/** Uploaded workbooks and their previews are forgotten by themselves. */
@Component
class UploadTimer implements RetentionTimer {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public Line of(int county) {
        return new Line(Words.say("protection.timer.uploads"), Words.say("protection.timer.hours", Imports.KEPT.toHours()), null);
    }
}
