package org.nuanyang.protection;

import java.time.LocalDate;

/** What somebody asks for. */
public record Asking(ApprovalKind kind, ApprovalExtent extent, String purpose, LocalDate from, LocalDate until) {
    public Asking {
        purpose = purpose.strip();
    }
}
