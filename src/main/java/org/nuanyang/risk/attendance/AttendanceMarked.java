package org.nuanyang.risk.attendance;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;

/**
 * Of these children something else holds now on a day.
 *
 * @param away those of them who are away in a way that leads out of school
 */
public record AttendanceMarked(Viewer by, OrgId klass, LocalDate day, List<ChildId> children, List<ChildId> away) {}
