package org.nuanyang.forms.web;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.MeEntry;
import org.nuanyang.shell.Person;
import org.springframework.stereotype.Component;

/** 上级的表, at the name of whoever may see figures. */
@Component
class FormsEntry implements MeEntry {
    @Override
    public MeEntry.@Nullable Line of(Person person) {
        var sees = person instanceof Viewer viewer && !viewer.scope().orgs(Act.LIST).isEmpty();
        return sees ? new MeEntry.Line(Words.say("forms.title"), "file-spreadsheet", "/forms", 0) : null;
    }
}
