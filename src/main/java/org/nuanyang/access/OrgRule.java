package org.nuanyang.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;

/** What may stand against an organisation as somebody describes it. */
interface OrgRule {
    Optional<Refusal> objection(Org above, @Nullable OrgId self, NewOrg told, OrgSql sql);

    OrgRule standsBelowSuch = (above, _, told, _) -> refuseIf(
            !above.kind().below().contains(told.kind()) || told.kind() == Org.Kind.CLASS,
            "access.org.wrong-place", Words.say("access.org-kind." + told.kind()), above.name());
    OrgRule hasAName = (_, _, told, _) -> refuseIf(told.name().isEmpty() || told.name().length() > 60, "access.org.name");
    OrgRule schoolsHaveStages = (_, _, told, _) -> refuseIf(
            (told.kind() == Org.Kind.SCHOOL || told.kind() == Org.Kind.TEACHING_POINT) && told.stages().isEmpty(), "access.org.stages");
    OrgRule phonesAreNumbers = (_, _, told, _) -> refuseIf(!phone(told.phone()), "access.org.phone", String.valueOf(told.phone()));
    OrgRule emergencyPhonesAreNumbers = (_, _, told, _) ->
            refuseIf(!phone(told.emergencyPhone()), "access.org.phone", String.valueOf(told.emergencyPhone()));
    OrgRule positionsAreTwoNumbers = (_, _, told, _) ->
            refuseIf(told.position() != null && Position.read(told.position()).isEmpty(), "access.org.position.unread", String.valueOf(told.position()));
    OrgRule codesAreItsOwn = (above, self, told, sql) -> told.code() == null
            ? Optional.empty()
            : sql.schoolByCode(above.county(), told.code()).filter(other -> !other.id().equals(self))
                    .map(other -> Refusal.of("access.org.code-taken", told.code(), other.name()));

    List<OrgRule> IN_FORCE = List.of(
            standsBelowSuch, hasAName, schoolsHaveStages, phonesAreNumbers, emergencyPhonesAreNumbers, positionsAreTwoNumbers, codesAreItsOwn);

    static List<Refusal> objections(Org above, @Nullable OrgId self, NewOrg told, OrgSql sql) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(above, self, told, sql).stream()).toList();
    }

    /** Mobile, landline with area code, short numbers such as 110; an extension after a dash. */
    private static boolean phone(@Nullable String text) {
        return text == null || text.matches("[0-9][0-9 -]{1,18}[0-9]");
    }

    private static Optional<Refusal> refuseIf(boolean wrong, String key, Object... args) {
        return wrong ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
