package org.nuanyang.protection;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** One request to see or take out more than one's own, with its answer. */
public record ApprovalId(UUID value) {
    public static ApprovalId next() {
        return new ApprovalId(Ids.next());
    }

    public static ApprovalId of(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
