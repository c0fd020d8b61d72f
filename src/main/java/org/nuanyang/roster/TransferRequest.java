package org.nuanyang.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A child goes from one school of the county to another: the school that receives has asked for the file, or the school
 * that lets go has offered it.
 *
 * @param offered the school that lets go began it
 * @param child the file, for the school that has it; the other one learns it only once it is handed over
 * @param fromSchool likewise, with its name; who is offered a child knows by whom
 * @param childName as the school that began it has written it
 * @param left the child had left the roll before; told to the school that has the file
 * @param sex told with an offer, so that the other school knows who is meant; with the birth date
 * @param note what the school that offers says
 * @param arrivedOn the day the child came to the new school; null until it is confirmed there
 * @param mayAnswer the viewer may accept or refuse
 * @param mayWithdraw the viewer may take it back
 * @param mayConfirm the viewer may confirm that the child has come
 */
public record TransferRequest(
        TransferId id,
        boolean offered,
        @Nullable ChildId child,
        String childName,
        @Nullable Departure left,
        @Nullable OrgId fromSchool,
        @Nullable String fromSchoolName,
        OrgId toSchool,
        String toSchoolName,
        @Nullable OrgId toClass,
        @Nullable Sex sex,
        @Nullable RoughDate birth,
        @Nullable String note,
        @Nullable UUID run,
        Instant requestedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable LocalDate arrivedOn,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean mayConfirm) {

    public enum Answer { ACCEPTED, REFUSED, WITHDRAWN }

    /** Handed over, and nobody has said that the child has come. */
    public boolean awaitsArrival() {
        return answer == Answer.ACCEPTED && arrivedOn == null;
    }
}
