package org.nuanyang.access.web.orgs;

import org.nuanyang.access.Org;
import org.nuanyang.shell.Problems;

record CountyPage(Org root, CountyForm form, Problems problems) {
    public String url() {
        return "/bureau/organisations/" + root.id() + "/names";
    }
}
