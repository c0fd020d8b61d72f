package org.nuanyang.access.web.orgs;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.Stage;

/** A township, school or teaching point as typed. */
public record OrgForm(
        @Nullable String name,
        @Nullable String code,
        @Nullable Set<Stage> stages,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String emergencyPhone,
        @Nullable String position) {
    static final OrgForm EMPTY = new OrgForm("", "", Set.of(), "", "", "", "");

    public OrgForm {
        name = name == null ? "" : name;
        stages = stages == null ? Set.of() : stages;
    }

    static OrgForm of(NewOrg told) {
        return new OrgForm(told.name(), told.code(), told.stages(), told.address(), told.phone(), told.emergencyPhone(), told.position());
    }

    NewOrg told(Org.Kind kind) {
        return new NewOrg(kind, name, code, stages, address, phone, emergencyPhone, position);
    }
}
