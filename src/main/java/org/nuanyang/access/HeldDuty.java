package org.nuanyang.access;

/** A duty as it stands in the list of somebody's duties: its number, and where it is in words. */
public record HeldDuty(DutyId id, Duty duty, String place) {}
