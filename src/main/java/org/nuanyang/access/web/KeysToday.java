package org.nuanyang.access.web;

import java.util.List;
import org.nuanyang.access.KeyCustody;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** To administrators, until one has confirmed that a copy of the key file is kept: losing it is explained before it happens. */
@Component
class KeysToday implements TodaySource {
    private final KeyCustody custody;

    KeysToday(KeyCustody custody) {
        this.custody = custody;
    }

    @Override
    public String key() {
        return "access.keys";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !viewer.administers() || custody.copyKept(viewer)) return List.of();
        return List.of(new Line(Words.say("access.keys.today"), null, "/bureau/keys", true));
    }
}
