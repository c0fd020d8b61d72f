package org.nuanyang.roster.entrusted;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;

/** 委托人 or 受托人, as the agreement names them. */
public record Party(
        String name, @Nullable Relation relation, @Nullable Phone phone, @Nullable ResidentId id, @Nullable LocalDate birth,
        @Nullable String address) {}
