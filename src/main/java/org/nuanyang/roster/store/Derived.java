package org.nuanyang.roster.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Pinyin;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.SearchKeys;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.definition.WorkingDefinition;

/** A file with what follows from its facts and is stored beside them so that lists can filter, find and sort. */
record Derived(StoredFile file, Facts facts, Membership membership, Set<Clarity> incomplete, String searchKeys) {

    /** @param facts those of the file as it stands */
    static Derived from(StoredFile file, Facts facts, Composition composition, WorkingDefinition definition, Vault vault) {
        var membership = definition.answer(composition.situation(file, facts), composition.on());
        return new Derived(file, facts, membership, Clarity.incomplete(facts),
                String.join("\t", SearchKeys.of(facts, vault)));
    }

    String sortName() {
        return Pinyin.sortName(facts.<String>get(Fact.NAME).orElseThrow());
    }

    String missing() {
        return String.join("\t", incomplete.stream().map(Enum::name).toList());
    }

    @Nullable Relation guardianRelation() {
        return facts.<Relation>get(Fact.GUARDIAN_RELATION).orElse(null);
    }
}
