package org.nuanyang.protection.web;

import java.util.List;
import org.nuanyang.common.Page;
import org.nuanyang.shell.Tone;

record EmergenciesPage(Page<Line> emergencies) {
    /** @param child null when whoever looks may not see the child */
    record Line(String url, String who, String child, String place, String from, String until, String state, Tone tone) {}

    public List<Line> lines() {
        return emergencies.items();
    }
}
