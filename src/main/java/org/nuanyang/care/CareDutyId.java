package org.nuanyang.care;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record CareDutyId(UUID value) {
    public static CareDutyId next() {
        return new CareDutyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
