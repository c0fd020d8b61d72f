package org.nuanyang.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A school asks for a child that another school of the county has on its roll.
 *
 * @param child the file, for the school that has it; the school that asks learns it only once accepted
 * @param fromSchool likewise, with its name
 * @param childName as the school that asks has written it
 * @param mayAnswer the viewer may accept or refuse
 * @param mayWithdraw the viewer may take it back
 */
public record TransferRequest(
        TransferId id,
        @Nullable ChildId child,
        String childName,
        @Nullable OrgId fromSchool,
        @Nullable String fromSchoolName,
        OrgId toSchool,
        String toSchoolName,
        @Nullable OrgId toClass,
        @Nullable UUID run,
        Instant requestedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        boolean mayAnswer,
        boolean mayWithdraw) {

    public enum Answer { ACCEPTED, REFUSED, WITHDRAWN }
}
