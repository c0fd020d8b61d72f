package org.nuanyang.risk.signal;

/**
 * A rule as a county has it.
 *
 * @param m the second threshold; nought where there is none
 */
public record Rule(SignalKind kind, boolean used, int n, int m) {
    static Rule usual(SignalKind kind) {
        return new Rule(kind, true, kind.n() == null ? 0 : kind.n().usual(), kind.m() == null ? 0 : kind.m().usual());
    }
}
