package org.nuanyang.roster.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;

/** The parents' and guardians' numbers in what is told, as blind indexes. */
record Numbers(byte[][] residentIds, byte[][] phones) {

    static Numbers in(Collection<Facts> told, Vault vault) {
        Set<ResidentId> ids = new HashSet<>();
        Set<Phone> phones = new HashSet<>();
        for (var facts : told) facts.asMap().forEach((fact, value) -> {
            if (fact.subject() == Subject.CHILD) return;
            if (fact.kind() == Fact.Kind.RESIDENT_ID) ids.add((ResidentId) value);
            if (fact.attribute().equals("phone")) phones.add((Phone) value);
        });
        return new Numbers(
                ids.stream().map(id -> Blind.of(id, vault)).toArray(byte[][]::new),
                phones.stream().map(phone -> Blind.of(phone, vault)).toArray(byte[][]::new));
    }

    boolean isEmpty() {
        return residentIds.length == 0 && phones.length == 0;
    }
}
