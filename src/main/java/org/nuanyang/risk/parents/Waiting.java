package org.nuanyang.risk.parents;

import java.time.LocalDate;
import org.nuanyang.roster.ChildId;

/** A child whose entrusted care somebody is to look at or to agree on anew. @param until the agreement's last day */
public record Waiting(ChildId child, String name, LocalDate until) {
    @Override
    public String toString() {
        return "Waiting " + child;
    }
}
