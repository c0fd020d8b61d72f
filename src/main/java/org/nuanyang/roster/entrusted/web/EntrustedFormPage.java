package org.nuanyang.roster.entrusted.web;

import java.util.List;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.entrusted.CareExclusion;
import org.nuanyang.roster.entrusted.Signing.Signature;
import org.nuanyang.roster.entrusted.WishHeard;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** The form of an agreement. */
public record EntrustedFormPage(ChildFile file, EntrustedForm form, Problems problems) {
    public String url() {
        return "/children/" + file.id() + "/entrusted-care";
    }

    public List<Option> relations() {
        return Option.all(Relation.class);
    }

    public List<Option> exclusions() {
        return Option.all(CareExclusion.class);
    }

    public List<Option> hows() {
        return Option.all(WishHeard.class);
    }

    public List<Option> signatures() {
        return Option.all(Signature.class);
    }

    public List<CareExclusion> ruledOut() {
        return form.ruledOut() == null ? List.of() : form.ruledOut();
    }

    public List<String> signature() {
        return form.signature() == null ? List.of() : List.of(form.signature().name());
    }
}
