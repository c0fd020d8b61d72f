package org.nuanyang.risk.incident.procedure;

/** Who takes the report above the schools: 县教育局值班室 and its number. */
public record CrisisSetting(int version, String body, String phone) {}
