package org.nuanyang.care.policy;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record ExcuseId(UUID value) {
    static ExcuseId next() {
        return new ExcuseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
