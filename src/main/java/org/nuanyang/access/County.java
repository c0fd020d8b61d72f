package org.nuanyang.access;

/**
 * A county, a city or a district: the whole that one bureau looks after.
 *
 * @param id division code, GB/T 2260
 * @param bureauName what the bureau calls itself: 教育局, 教育体育局 …
 * @param invented made up for the demo
 */
public record County(int id, String name, String bureauName, boolean invented) {}
