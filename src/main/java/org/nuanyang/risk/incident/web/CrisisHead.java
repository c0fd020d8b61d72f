package org.nuanyang.risk.incident.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Frame;
import org.nuanyang.shell.HeadEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 应急 stands on every page, for whoever works here or helps a child. */
@Component
class CrisisHead implements HeadEntry {
    @Override
    public Frame.@Nullable Place of(Person person) {
        return person instanceof Viewer viewer && !viewer.duties().isEmpty() ? new Frame.Place(Words.say("risk.crisis"), "alert-triangle", "/crisis", false) : null;
    }
}
