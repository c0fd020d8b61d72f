package org.nuanyang.access.web.orgs;

import java.util.List;
import org.nuanyang.access.Org;
import org.nuanyang.access.Stage;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

record NewOrganisationPage(Org above, Org.Kind kind, OrgForm form, Problems problems) {
    public String title() {
        return Words.say("access.org.new." + kind);
    }

    public String url() {
        return "/bureau/organisations/" + above.id() + "/organisations?kind=" + kind;
    }

    public List<Option> stages() {
        return Option.all(Stage.class);
    }
}
