package org.nuanyang.protection.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param school and {@code name} find a child whom the viewer does not see */
record EmergencyForm(@Nullable UUID child, @Nullable UUID school, @Nullable String name, @Nullable String reason) {
    EmergencyForm {
        name = name == null ? "" : name.strip();
        reason = reason == null ? "" : reason.strip();
    }
}
