package org.nuanyang.risk.incident.drill;

import java.time.LocalDate;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.incident.IncidentKind;

/** @param found what came out and what changes */
public record Drill(DrillId id, OrgId school, IncidentKind kind, LocalDate on, String ledBy, int pupils, int staff, String found, AccountId writtenBy) {}
