package org.nuanyang.mind.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.Attention;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** How much attention is due, as typed. */
record AttentionForm(int version, @Nullable Tier tier, @Nullable String plan, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate reviewOn) {
    static AttentionForm of(@Nullable Attention stands) {
        return stands == null ? new AttentionForm(0, Tier.NONE, null, null) : new AttentionForm(stands.version(), stands.tier(), stands.plan(), stands.reviewOn());
    }

    Problems missing(Problems problems) {
        return tier == null && problems.of("tier") == null ? problems.with("tier", Refusal.of("mind.tier.missing")) : problems;
    }

    Tiers.Told told() {
        return new Tiers.Told(version, tier, plan == null ? "" : plan, reviewOn);
    }
}
